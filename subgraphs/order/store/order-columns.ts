import type { Address } from '#packages/address/address.ts';
import { type PriceBreakdown, priceBreakdown } from '#packages/price/price-breakdown.ts';
import type { Order, Rejection } from '../domain/order.ts';
import { Prisma } from './generated/client.ts';

/** A row as {@link orderColumns} selects it. */
export type OrderRow = Omit<Order, 'sequence' | 'price' | 'shippingAddress' | 'rejection'> & {
  sequence: bigint;
  discountsMinor: bigint;
  shippingMinor: bigint;
  taxMinor: bigint;
  totalMinor: bigint;
  shippingAddress: unknown;
  rejection: unknown;
};

export const orderColumns = Prisma.sql`
  id, sequence, version, customer_id AS "customerId", status, payment_status AS "paymentStatus",
  fulfillment_status AS "fulfillmentStatus", currency, market, discounts_minor AS "discountsMinor",
  shipping_minor AS "shippingMinor", tax_minor AS "taxMinor", total_minor AS "totalMinor", placed_at AS "placedAt",
  shipping_address AS "shippingAddress", rejection,
  cancellation_reason AS "cancellationReason", anonymised_at AS "anonymisedAt"`;

export function toOrder({ discountsMinor, shippingMinor, taxMinor, totalMinor, ...row }: OrderRow): Order {
  return {
    ...row,
    sequence: Number(row.sequence),
    price: toPrice({ discountsMinor, shippingMinor, taxMinor, totalMinor }),
    shippingAddress: row.shippingAddress as Address | null,
    rejection: row.rejection as Rejection | null,
  };
}

type PriceColumns = Record<Exclude<keyof PriceBreakdown, 'linesMinor'>, bigint>;

/** The lines are no column: what they cost is what is left, so that no row can fail to sum up. */
function toPrice({ discountsMinor, shippingMinor, taxMinor, totalMinor }: PriceColumns): PriceBreakdown {
  return priceBreakdown({
    linesMinor: Number(totalMinor + discountsMinor - shippingMinor - taxMinor),
    discountsMinor: Number(discountsMinor),
    shippingMinor: Number(shippingMinor),
    taxMinor: Number(taxMinor),
  });
}

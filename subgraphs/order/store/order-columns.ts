import type { Address } from '#packages/address/address.ts';
import type { Order, Rejection } from '../domain/order.ts';
import { Prisma } from './generated/client.ts';

/** A row as {@link orderColumns} selects it. */
export type OrderRow = Omit<Order, 'sequence' | 'totalMinor' | 'shippingAddress' | 'rejection'> & {
  sequence: bigint;
  totalMinor: bigint;
  shippingAddress: unknown;
  rejection: unknown;
};

export const orderColumns = Prisma.sql`
  id, sequence, version, customer_id AS "customerId", status, payment_status AS "paymentStatus",
  fulfillment_status AS "fulfillmentStatus", currency, total_minor AS "totalMinor", placed_at AS "placedAt",
  shipping_address AS "shippingAddress", rejection,
  cancellation_reason AS "cancellationReason", anonymised_at AS "anonymisedAt"`;

export const toOrder = (row: OrderRow): Order => ({
  ...row,
  sequence: Number(row.sequence),
  totalMinor: Number(row.totalMinor),
  shippingAddress: row.shippingAddress as Address | null,
  rejection: row.rejection as Rejection | null,
});

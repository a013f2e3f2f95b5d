import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { priceBreakdown } from '#packages/price/price-breakdown.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../dependencies.ts';
import { orderImported } from '../publishes/order-events.ts';
import { findAccounts } from '../store/accounts.ts';
import { findVariants } from '../store/catalogue-variants.ts';
import type { Tx } from '../store/database.ts';
import { type ImportedOrder, insertImported, lockImported } from '../store/imported-orders.ts';

export interface ImportOrder {
  externalId: string;
  customerId: string;
  placedAt: Date;
  currency: string;
  lines: { variantId: string; quantity: number; unitPrice: number }[];
  /** Taken off, in minor units. */
  discounts: number;
  shipping: number;
  tax: number;
}

/** Takes over past orders of another system; those that are here already are left as they are. */
export async function importOrders({ database, clock }: Dependencies, orders: readonly ImportOrder[], cause: Cause) {
  const { accounts, products } = await findNamed(database.prisma, orders);
  for (const [index, { customerId, lines }] of orders.entries()) {
    if (!accounts.has(customerId)) return refuse('unknown-account', { index, customerId });
    for (const [line, { variantId }] of lines.entries()) {
      if (!products.has(variantId)) return refuse('unknown-variant', { index, line, variantId });
    }
  }

  return database.transact(async (tx) => {
    const known = await lockImported(
      tx,
      orders.map(({ externalId }) => externalId),
    );
    const fresh = orders.filter(({ externalId }) => !known.has(externalId));
    const imported = fresh.map((order) => toImported(order, products));
    const occurrence = { at: clock(), cause };
    await insertImported(tx, imported, occurrence.at);
    const events = imported.flatMap(({ order, lines }) =>
      eventsAbout(order, [orderImported(order, lines)], occurrence),
    );
    await appendEvents(tx, events);
    return { imported: fresh.length, skipped: orders.length - fresh.length };
  });
}

/** What these orders name, as far as it is known: the accounts, and the product of each variant. */
async function findNamed(tx: Tx, orders: readonly ImportOrder[]) {
  const customerIds = [...new Set(orders.map(({ customerId }) => customerId))];
  const variantIds = [...new Set(orders.flatMap(({ lines }) => lines.map(({ variantId }) => variantId)))];
  const [accounts, variants] = await Promise.all([findAccounts(tx, customerIds), findVariants(tx, variantIds)]);
  return {
    accounts: new Set(accounts.map(({ id }) => id)),
    products: new Map(variants.map(({ variantId, productId }) => [variantId, productId])),
  };
}

function toImported(imported: ImportOrder, products: ReadonlyMap<string, string>): ImportedOrder {
  const { externalId, customerId, placedAt, currency, discounts, shipping, tax } = imported;
  const linesMinor = imported.lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0);
  const id = uuidv7();
  return {
    externalId,
    order: {
      id,
      version: 1,
      customerId,
      status: 'CONFIRMED',
      paymentStatus: 'CAPTURED',
      fulfillmentStatus: 'FULFILLED',
      currency,
      price: priceBreakdown({ linesMinor, discountsMinor: discounts, shippingMinor: shipping, taxMinor: tax }),
      placedAt,
      shippingAddress: null,
      rejection: null,
      cancellationReason: null,
      anonymisedAt: null,
    },
    lines: imported.lines.map(({ variantId, quantity, unitPrice: unitPriceMinor }) => {
      return {
        id: uuidv7(),
        orderId: id,
        variantId,
        productId: products.get(variantId) ?? '',
        quantity,
        unitPriceMinor,
      };
    }),
  };
}

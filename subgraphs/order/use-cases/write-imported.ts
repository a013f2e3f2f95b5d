import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import { eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import { priceBreakdown } from '#packages/price/price-breakdown.ts';
import type { ImportOrder } from '../domain/import-order.ts';
import { orderImported } from '../publishes/order-events.ts';
import type { Tx } from '../store/database.ts';
import { type ImportedOrder, insertImported, lockImported } from '../store/imported-orders.ts';
import type { Named } from './find-named.ts';

/** Writes orders of another system that are not here yet, and tells of them. Of several with one number the first counts. */
export async function writeImported(
  tx: Tx,
  orders: readonly ImportOrder[],
  { products }: Named,
  occurrence: Occurrence,
): Promise<{ imported: number; skipped: number }> {
  const known = await lockImported(
    tx,
    orders.map(({ externalId }) => externalId),
  );
  const fresh = new Map<string, ImportOrder>();
  for (const order of orders) {
    if (!known.has(order.externalId) && !fresh.has(order.externalId)) fresh.set(order.externalId, order);
  }
  const imported = [...fresh.values()].map((order) => toImported(order, products));
  await insertImported(tx, imported, occurrence.at);
  const events = imported.flatMap(({ order, lines }) => eventsAbout(order, [orderImported(order, lines)], occurrence));
  await appendEvents(tx, events);
  return { imported: fresh.size, skipped: orders.length - fresh.size };
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
      market: null,
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
        priceListId: null,
      };
    }),
  };
}

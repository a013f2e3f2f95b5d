import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { inboxRow, outboxRow } from './event-rows.ts';
import { insertRows } from './insert-rows.ts';
import { currency, type PlainOrder } from './plain-order.ts';

/** As the shop keeps what the bench sends. */
const shippingAddress = {
  name: 'Ada Lovelace',
  company: null,
  line1: "12 St James's Square",
  line2: null,
  city: 'London',
  region: null,
  postalCode: 'SW1Y 4JH',
  country: 'GB',
  phone: null,
};

/** Writes what an order that was confirmed leaves in the database of `order`: one statement, one commit. */
export async function writeOrder(pool: Pool, order: PlainOrder): Promise<void> {
  const { id, customerId, at, totalMinor, lines, eventIds } = order;
  const paymentId = uuidv7();
  const event = (index: 0 | 1 | 2, type: string, data: object) =>
    outboxRow(order, { id: eventIds[index], type, aggregateId: id, aggregateVersion: index + 1, data });
  const snapshot = snapshotOf(order);
  await insertRows(pool, 'write-order', {
    idempotency_key: [
      {
        caller: customerId,
        operation: 'placeOrder',
        key: randomUUID(),
        fingerprint: 'x'.repeat(43),
        result_id: id,
        created_at: at,
      },
    ],
    order: [
      {
        id,
        version: 3,
        customer_id: customerId,
        status: 'CONFIRMED',
        payment_status: 'AUTHORIZED',
        fulfillment_status: 'UNFULFILLED',
        currency,
        total_minor: totalMinor,
        placed_at: at,
        shipping_address: shippingAddress,
      },
    ],
    order_line: lines.map((line, position) => ({
      id: line.id,
      order_id: id,
      position,
      variant_id: line.variantId,
      product_id: line.productId,
      quantity: line.quantity,
      unit_price_minor: line.priceMinor,
    })),
    payment: [
      {
        id: paymentId,
        order_id: id,
        provider: 'sandbox',
        status: 'AUTHORIZED',
        amount_minor: totalMinor,
        currency,
        token: 'tok_ok',
        authorization_id: `sandbox_${'0'.repeat(24)}`,
      },
    ],
    timeline_entry: ['PLACED', 'STOCK_RESERVED', 'PAYMENT_AUTHORIZED', 'CONFIRMED'].map((type) => ({
      id: uuidv7(),
      order_id: id,
      type,
      at,
    })),
    payment_attempt: [
      {
        id: uuidv7(),
        payment_id: paymentId,
        operation: 'authorize',
        begun_at: at,
        ended_at: at,
        outcome: 'done',
        tries: 1,
      },
    ],
    inbox_position: [inboxRow('order-reservation', order.reservationId, 1)],
    outbox_event: [
      event(0, 'order.placed', snapshot),
      event(1, 'order.payment-authorized', { orderId: id, paymentId, amount: { minor: totalMinor, currency } }),
      event(2, 'order.confirmed', snapshot),
    ],
  });
}

const snapshotOf = ({ id, customerId, at, totalMinor, lines }: PlainOrder) => ({
  orderId: id,
  customerId,
  placedAt: at,
  currency,
  totalMinor,
  price: { linesMinor: totalMinor, discountsMinor: 0, shippingMinor: 0, taxMinor: 0, totalMinor },
  lines: lines.map(({ id: lineId, productId, variantId, quantity, priceMinor: unitPriceMinor }) => ({
    lineId,
    productId,
    variantId,
    quantity,
    unitPriceMinor,
  })),
});

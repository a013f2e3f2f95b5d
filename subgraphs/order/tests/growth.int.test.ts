import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { wholeTableScans } from '#packages/test-database/whole-table-scans.ts';
import type { Tx } from '../store/database.ts';
import { findLines } from '../store/order-lines.ts';
import { findOrders, listOrders } from '../store/orders.ts';
import { findPayments, findPaymentsOfOrders } from '../store/payments.ts';
import { findTimeline } from '../store/timeline-entries.ts';
import { refuseOrders } from '../use-cases/refuse-orders.ts';
import { type PerhapsSettled, settleOrders } from '../use-cases/settle-orders.ts';
import { cause, startTestOrders, type TestOrders } from './start-test-orders.ts';

const customerId = uuidv7();
const at = new Date('2026-03-01T10:00:00Z');
let opened: TestOrders;
/** One that waits for its outcome. */
let orderId: string;

// 20,000 orders of two lines, of 200 customers.
beforeAll(async () => {
  opened = await startTestOrders();
  const { prisma } = opened.dependencies.database;
  await prisma.$executeRaw`
    INSERT INTO "order" (id, version, customer_id, status, payment_status, fulfillment_status, currency, total_minor, placed_at)
    SELECT uuidv7(make_interval(mins => -number)), 3, gen_random_uuid(), 'CONFIRMED', 'AUTHORIZED', 'UNFULFILLED', 'EUR', 200,
      now() - make_interval(mins => number)
    FROM generate_series(1, 20000) AS number`;
  await prisma.$executeRaw`
    INSERT INTO order_line (id, order_id, position, variant_id, product_id, quantity, unit_price_minor)
    SELECT gen_random_uuid(), id, position, gen_random_uuid(), gen_random_uuid(), 1, 100
    FROM "order", generate_series(0, 1) AS position`;
  await prisma.$executeRaw`
    INSERT INTO payment (id, order_id, provider, status, amount_minor, currency)
    SELECT gen_random_uuid(), id, 'sandbox', 'AUTHORIZED', 200, 'EUR' FROM "order"`;
  await prisma.$executeRaw`
    INSERT INTO payment_attempt (id, payment_id, operation, begun_at, tries) SELECT id, id, 'authorize', now(), 1 FROM payment`;
  await prisma.$executeRaw`
    INSERT INTO timeline_entry (id, order_id, type, at) SELECT gen_random_uuid(), id, 'PLACED', placed_at FROM "order"`;
  await prisma.$executeRaw`ANALYZE`;
  orderId = (await opened.place([{ variantId: await opened.aVariant(), quantity: 1 }], { customerId })).id;
});
afterAll(async () => opened[Symbol.asyncDispose]());

const tables = ['order', 'order_line', 'payment', 'payment_attempt', 'timeline_entry'];

async function settlement(tx: Tx): Promise<PerhapsSettled> {
  const payments = await findPayments(tx, [orderId]);
  const outcome = { status: 'authorized', authorizationId: 'hold' } as const;
  return { orderId, settled: payments.map((payment) => ({ payment, outcome })), cause };
}

test.each<[string, (tx: Tx) => Promise<unknown>]>([
  ['what is asked of the payments of an order', (tx) => findPaymentsOfOrders(tx, [orderId])],
  ['refusing an order that is over', (tx) => refuseOrders(tx, [{ orderId: uuidv7(), shortages: [], cause }], at)],
  ['settling an order', async (tx) => settleOrders(tx, [await settlement(tx)], at)],
  [
    'an order with its lines and its timeline',
    async (tx) => {
      expect(await findOrders(tx, [orderId])).toMatchObject([{ status: 'CONFIRMED' }]);
      expect(await findLines(tx, [orderId])).toHaveLength(1);
      expect((await findTimeline(tx, [orderId])).length).toBeGreaterThan(1);
    },
  ],
  ['the orders of a customer', (tx) => listOrders(tx, { customerId }, { after: null, limit: 20 })],
  ['the latest orders of a status', (tx) => listOrders(tx, { status: 'CONFIRMED' }, { after: null, limit: 20 })],
  ['the latest orders', (tx) => listOrders(tx, {}, { after: null, limit: 20 })],
])('%s reads no table of orders as a whole, however many there are', async (_, work) => {
  await opened.dependencies.database.transact(async (tx) => {
    const before = await wholeTableScans(tx, tables);
    await work(tx);
    expect(await wholeTableScans(tx, tables)).toEqual(before);
  });
});

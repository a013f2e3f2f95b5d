import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { SettledPayment } from '../domain/settle-order.ts';
import { findPayments } from '../store/payments.ts';
import { cancelOrder } from '../use-cases/cancel-order.ts';
import { refuseOrders } from '../use-cases/refuse-orders.ts';
import { type PerhapsSettled, settleOrders } from '../use-cases/settle-orders.ts';
import { cause, startTestOrders, type TestOrders } from './start-test-orders.ts';

let opened: TestOrders;
let mug: string;
beforeAll(async () => {
  opened = await startTestOrders();
  mug = await opened.aVariant();
});
afterAll(async () => opened[Symbol.asyncDispose]());

const at = new Date('2026-03-01T10:00:00Z');
const outcomes = {
  authorized: { status: 'authorized', authorizationId: 'hold' },
  declined: { status: 'declined', reason: 'no funds' },
  timeout: { status: 'timeout' },
} as const;

const anOrder = fc.record({
  quantity: fc.integer({ min: 1, max: 3 }),
  before: fc.constantFrom('pending', 'cancelled', 'confirmed', 'erased'),
  told: fc.constantFrom('authorized', 'declined', 'timeout', 'over', 'no-stock'),
  times: fc.constantFrom(1, 1, 1, 2),
});
type Wishes = typeof anOrder extends fc.Arbitrary<infer Value> ? Value : never;
type Told = Wishes['told'];

/** Makes an order, and brings it into the state in which it is told of. */
async function make({ quantity, before }: Wishes): Promise<string> {
  const customerId = await opened.anAccount();
  const { id } = await opened.place([{ variantId: mug, quantity }], { customerId });
  if (before === 'confirmed') await opened.accept(id);
  if (before === 'erased') await opened.erase(customerId);
  if (before === 'cancelled') {
    const command = { idempotencyKey: id, orderId: id, reason: null };
    await cancelOrder(opened.dependencies, command, { cause, mayAccess: () => true });
  }
  return id;
}

async function settlement(orderId: string, told: Exclude<Told, 'no-stock'>): Promise<PerhapsSettled> {
  if (told === 'over') return { orderId, settled: null, cause };
  const payments = await findPayments(opened.dependencies.database.prisma, [orderId]);
  const settled = payments.map((payment): SettledPayment => ({ payment, outcome: outcomes[told] }));
  return { orderId, settled, cause };
}

const withoutIds = (value: unknown, orderId: string) =>
  JSON.stringify(value)
    .replaceAll(orderId, 'order')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id');

/** All there is to know of an order, but for what is different of every order. */
async function stateOf(orderId: string) {
  const { prisma } = opened.dependencies.database;
  const { sequence: _, placedAt: __, anonymisedAt, ...order } = await opened.order(orderId);
  const attempts = await prisma.paymentAttempt.findMany({
    where: { payment: { orderId } },
    select: { operation: true, endedAt: true, outcome: true, reason: true, tries: true },
    orderBy: { operation: 'asc' },
  });
  const payments = await findPayments(prisma, [orderId]);
  const events = (await opened.events(orderId)).map(({ type, aggregateVersion, data }) => ({
    type,
    aggregateVersion,
    data,
  }));
  const timeline = await opened.timeline(orderId);
  const holds = payments.map(({ authorizationId, ...payment }) => ({ ...payment, held: authorizationId !== null }));
  const placed = /"(?:placedAt|endedAt)":"[^"]+"/g;
  return withoutIds(
    { order, isAnonymised: anonymisedAt !== null, attempts, holds, events, timeline },
    orderId,
  ).replaceAll(placed, '');
}

test('orders that are told of together end as those that are told of one after the other', async () => {
  const { transact } = opened.dependencies.database;
  const one = async (wished: readonly Wishes[], size: number) => {
    const ids = await Promise.all(wished.map(make));
    const answers = ids.flatMap((orderId, index) => {
      const { told = 'over', times = 1 } = wished[index] ?? {};
      return Array.from({ length: times }, () => ({ orderId, told }));
    });
    const refused = answers.flatMap(({ orderId, told }) =>
      told === 'no-stock' ? [{ orderId, shortages: [], cause }] : [],
    );
    const settled = await Promise.all(
      answers.flatMap(({ orderId, told }) => (told === 'no-stock' ? [] : [settlement(orderId, told)])),
    );
    for (let from = 0; from < settled.length; from += size) {
      await transact((tx) => settleOrders(tx, settled.slice(from, from + size), at));
    }
    for (let from = 0; from < refused.length; from += size) {
      await transact((tx) => refuseOrders(tx, refused.slice(from, from + size), at));
    }
    return Promise.all(ids.map(stateOf));
  };
  await fc.assert(
    fc.asyncProperty(fc.array(anOrder, { minLength: 1, maxLength: 8 }), async (wished) => {
      expect(await one(wished, 100)).toEqual(await one(wished, 1));
    }),
    { numRuns: 8 },
  );
}, 60_000);

test('batches of two processes that name the same orders in other turns do not lose any', async () => {
  const orders = await Promise.all(
    Array.from({ length: 20 }, () => opened.place([{ variantId: mug, quantity: 1 }]).then(({ id }) => id)),
  );
  const settlements = await Promise.all(orders.map((orderId) => settlement(orderId, 'authorized')));
  const { transact } = opened.dependencies.database;
  const batches = [settlements, settlements.toReversed(), settlements.slice(5), settlements.slice(0, 15).toReversed()];
  await Promise.all(batches.map((batch) => transact((tx) => settleOrders(tx, batch, at))));
  for (const orderId of orders) {
    expect(await opened.eventTypes(orderId)).toEqual(['order.placed', 'order.payment-authorized', 'order.confirmed']);
    expect(await opened.order(orderId)).toMatchObject({ status: 'CONFIRMED', version: 3 });
  }
});

import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import { type CommittedEvents, collectCommitted } from '#packages/causality/committed-events.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import { placeOrder } from '../use-cases/place-order.ts';
import { aCommand, cause, startTestOrders, type TestOrders } from './start-test-orders.ts';

let opened: TestOrders;
let mug: string;
beforeAll(async () => {
  opened = await startTestOrders();
  mug = await opened.aVariant();
});
afterAll(async () => opened[Symbol.asyncDispose]());

const aCustomer = (correlationId: string) => ({ id: uuidv7(), cause: { ...cause, correlationId } });

/** Places so many orders at once; their ids, and what PostgreSQL was sent for them, by the first words. */
async function placeAtOnce(count: number): Promise<{ ids: string[]; statements: string[] }> {
  const sent = jest.spyOn(pg.Client.prototype, 'query');
  try {
    const orders = await Promise.all(
      Array.from({ length: count }, () =>
        placeOrder(opened.dependencies, aCommand([{ variantId: mug, quantity: 1 }]), aCustomer('test')),
      ),
    );
    const statements = sent.mock.calls.map(([statement]) => {
      const text = typeof statement === 'string' ? statement : (statement as unknown as pg.QueryConfig).text;
      return text.trim().split(/\s+/).slice(0, 4).join(' ');
    });
    return {
      ids: orders.map((order) => (isRefusal(order) ? order.refused : order.id)),
      // But for what a connection begins with.
      statements: statements.filter((words) => !words.startsWith('SELECT set_config')),
    };
  } finally {
    sent.mockRestore();
  }
}

test('ten orders that are placed at once are one transaction, with the statements of one order', async () => {
  await placeAtOnce(1);
  const one = await placeAtOnce(1);
  const ten = await placeAtOnce(10);
  expect(ten.statements).toEqual(one.statements);
  expect(one.statements).toEqual([
    expect.stringContaining('SELECT'), // the variants
    'BEGIN',
    'WITH use AS MATERIALIZED',
    'WITH head AS (',
    'WITH appended AS (',
    'COMMIT',
    expect.stringContaining('SELECT'), // the orders
  ]);
  const { prisma } = opened.dependencies.database;
  const commits = await prisma.$queryRaw`
    SELECT count(*)::int AS orders, count(DISTINCT xmin::text)::int AS commits FROM "order" WHERE id = ANY(${ten.ids}::uuid[])`;
  expect(commits).toEqual([{ orders: 10, commits: 1 }]);
});

test('each is told of with its own cause, to its own request, whatever the others get', async () => {
  const placed = await Promise.all(
    Array.from({ length: 12 }, async (_, index) => {
      const committed: CommittedEvents = new Map();
      // Every third one is of a variant that nobody knows.
      const lines = [{ variantId: index % 3 === 0 ? uuidv7() : mug, quantity: index + 1 }];
      const customer = aCustomer(`request ${index}`);
      const order = await collectCommitted(committed, () => placeOrder(opened.dependencies, aCommand(lines), customer));
      return { index, order, committed, customer };
    }),
  );
  for (const { index, order, committed, customer } of placed) {
    if (isRefusal(order)) {
      expect([order.refused, index % 3]).toEqual(['unknown-variant', 0]);
      expect(committed).toEqual(new Map());
      continue;
    }
    expect(order).toMatchObject({ customerId: customer.id, price: { totalMinor: 1_000 * (index + 1) } });
    const events = await opened.events(order.id);
    expect(events).toMatchObject([{ type: 'order.placed', correlationId: `request ${index}` }]);
    expect(committed).toEqual(new Map([['order', events.map(({ id }) => id)]]));
  }
  const { prisma } = opened.dependencies.database;
  expect(await prisma.order.count({ where: { customerId: { in: placed.map(({ customer }) => customer.id) } } })).toBe(
    8,
  );
});

import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { asyncProperty, assert as hold } from 'fast-check';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { type Allocation, type Movement, withLevel } from '../domain/stock.ts';
import { insertStockItems, lockStock } from '../store/stock-items.ts';
import { bookMovements } from '../use-cases/book-movements.ts';
import { changeStock } from '../use-cases/change-stock.ts';
import { anywhere, aService } from './a-stock-item.ts';
import { applyBatch, type Batch, batchOf, type Draft, history, takeApart } from './shop-history.ts';
import { at, cause, startTestInventory, type TestInventory } from './start-test-inventory.ts';

const variantIds = Array.from({ length: 3 }, uuidv7);
let inventory: TestInventory;
beforeAll(async () => {
  inventory = await startTestInventory();
  await insertStockItems(
    inventory.dependencies.database.prisma,
    variantIds.map((variantId) => ({ variantId, sku: variantId, isForSale: true })),
  );
});
afterAll(async () => inventory[Symbol.asyncDispose]());

const rows = <Row>(statement: string) => inventory.dependencies.database.prisma.$queryRawUnsafe<Row[]>(statement);
const apply = (batch: Batch) => inventory.dependencies.database.transact((tx) => applyBatch(tx, batch));

/** Nothing has happened yet: six units of each variant in one warehouse, nine in the other. */
async function begin(): Promise<void> {
  await inventory.dependencies.database.transact(async (tx) => {
    // The ledger is only ever added to, but for a test that begins again.
    await tx.$executeRawUnsafe('ALTER TABLE stock_movement DISABLE TRIGGER USER');
    for (const table of ['reservation_line', 'reservation', 'stock_movement', 'stock_level', 'outbox_event']) {
      await tx.$executeRawUnsafe(`DELETE FROM ${table}`);
    }
    await tx.$executeRawUnsafe('ALTER TABLE stock_movement ENABLE TRIGGER USER');
    await tx.$executeRawUnsafe('UPDATE stock_item SET version = 0');
    const movements = variantIds.flatMap((variantId) =>
      [inventory.north, inventory.south].map((warehouseId, index): Movement => {
        const onHandDelta = 6 + 3 * index;
        return { kind: 'RECEIVED', variantId, warehouseId, onHandDelta, reservedDelta: 0, reference: null };
      }),
    );
    const items = (await lockStock(tx, variantIds)).map((item) =>
      [inventory.north, inventory.south].reduce((opened, id) => withLevel(opened, id, aService()), item),
    );
    await bookMovements(tx, items, [{ movements, cause }], at);
  });
}
beforeEach(begin);

async function promised(): Promise<Map<string, Allocation[]>> {
  const lines = await rows<Allocation & { orderId: string }>(
    `SELECT order_id AS "orderId", variant_id AS "variantId", warehouse_id AS "warehouseId", quantity
     FROM reservation JOIN reservation_line ON reservation_id = id ORDER BY order_id, variant_id, warehouse_id`,
  );
  return Map.groupBy(lines, ({ orderId }) => orderId);
}

/** Has what is drafted happen, each event in a transaction of its own. Resolves to the batches it would be together. */
async function applyApart(drafts: readonly Draft[]): Promise<Batch[]> {
  const batches: Batch[] = [];
  for (const draft of drafts) {
    const placed = batches.flatMap(({ type, orders }) => (type === 'placed' ? orders : []));
    const orderIds = placed.map(({ orderId }) => orderId);
    const batch = batchOf(draft, variantIds, orderIds, await promised());
    for (const single of takeApart(batch)) await apply(single);
    batches.push(batch);
  }
  return batches;
}

/** What has become of orders and stock, and what was told of each. */
async function outcome() {
  expect(await inventory.disagreements()).toEqual([]);
  const events = await inventory.dependencies.database.prisma.$queryRawUnsafe<
    {
      type: string;
      version: number;
      data: { orderId?: string; variantId: string };
      correlationId: string;
      id: string;
    }[]
  >(
    `SELECT type, aggregate_id AS id, aggregate_version AS version, data - 'reservationId' AS data,
       correlation_id AS "correlationId" FROM outbox_event ORDER BY position`,
  );
  const versions = Map.groupBy(events, ({ id }) => id).values();
  for (const ofOne of versions) expect(ofOne.map(({ version }) => version)).toEqual(ofOne.map((_, index) => index + 1));
  const ofStock = events.filter(({ type }) => type === 'stock.changed');
  return {
    promised: await promised(),
    reservations: await rows('SELECT order_id, status, version FROM reservation ORDER BY order_id'),
    levels: await rows('SELECT * FROM stock_level ORDER BY variant_id, warehouse_id'),
    ledger: await rows(
      'SELECT kind, variant_id, warehouse_id, on_hand_delta, reserved_delta, reference FROM stock_movement ORDER BY id',
    ),
    answers: events
      .filter(({ data }) => data.orderId !== undefined)
      .map(({ type, version, data, correlationId }) => ({ type, version, data, correlationId })),
    stock: ofStock.map(({ data, correlationId }) => ({ data, correlationId })),
  };
}

test('what is handled together leaves what it would leave one by one, and tells of each variant once', async () => {
  await hold(
    asyncProperty(history, async (drafts) => {
      await begin();
      const batches = await applyApart(drafts);
      const { stock: statesApart, ...apart } = await outcome();

      await begin();
      for (const batch of batches) await apply(batch);
      const { stock, ...together } = await outcome();
      expect(together).toEqual(apart);

      // Of the states of a variant in a batch the last, for the reason of the last.
      const batchOfCause = new Map(
        batches.flatMap(({ orders }, index) => orders.map((order) => [order.cause.correlationId, index] as const)),
      );
      const last = new Map(
        statesApart.map((state) => [`${state.data.variantId} ${batchOfCause.get(state.correlationId)}`, state]),
      );
      const byVariant = (states: Iterable<(typeof stock)[number]>) => Map.groupBy(states, ({ data }) => data.variantId);
      expect(byVariant(stock)).toEqual(byVariant(last.values()));
    }),
    { numRuns: 8 },
  );
});

const placed = (variantId: string, count: number): Batch => ({
  type: 'placed',
  orders: Array.from({ length: count }, () => ({
    orderId: uuidv7(),
    lines: [{ variantId, quantity: 2 }],
    destination: anywhere,
    cause,
  })),
});
const cancelled = ({ orders }: Batch): Batch => ({
  type: 'cancelled',
  orders: orders.map(({ orderId }) => ({ orderId, cause })),
});

/** How many orders have units of a variant. */
const served = async (variantId: string) =>
  [...(await promised()).values()].filter(([line]) => line?.variantId === variantId).length;

test('transactions at once that lock the same stock in opposite order both succeed, and nobody gets what is not there', async () => {
  const [mug = '', pot = ''] = variantIds;
  const earlier = { mug: placed(mug, 1), pot: placed(pot, 1) };
  await apply(earlier.mug);
  await apply(earlier.pot);

  // One has locked mugs when it asks for pots, the other one the reverse: one of them has to give way and begin again.
  const { promise: bothHaveLocked, resolve } = Promise.withResolvers<void>();
  let locked = 0;
  const both = (first: Batch, second: Batch) =>
    inventory.dependencies.database.transact(async (tx) => {
      await applyBatch(tx, first);
      if (++locked === 2) resolve();
      await bothHaveLocked;
      await applyBatch(tx, second);
    });
  await Promise.all([both(placed(mug, 9), cancelled(earlier.pot)), both(placed(pot, 9), cancelled(earlier.mug))]);

  expect(locked).toBe(3);
  // Of 13 units six orders get two each. The one that began again finds 15, since what it waited for has given two back.
  expect([await served(mug), await served(pot)].sort()).toEqual([6, 7]);
  expect((await outcome()).reservations).toHaveLength(20);
});

test('transactions of several kinds of events, whatever their order, lock stock once and never have to begin again', async () => {
  const earlier = [...variantIds, ...variantIds].map((variantId) => placed(variantId, 1));
  for (const batch of earlier) await apply(batch);
  let attempts = 0;
  await Promise.all(
    earlier.map((batch, index) =>
      inventory.dependencies.database.transact(async (tx) => {
        attempts++;
        const ofNext = placed(variantIds[(index + 1) % variantIds.length] ?? '', 4);
        for (const each of index % 2 ? [cancelled(batch), ofNext] : [ofNext, cancelled(batch)]) {
          changeStock(tx, { orders: each.orders, make: () => applyBatch(tx, each) });
        }
      }),
    ),
  );
  expect(attempts).toBe(earlier.length);
  for (const variantId of variantIds) expect(await served(variantId)).toBeLessThanOrEqual(7);
  expect((await outcome()).reservations).toHaveLength(30);
});

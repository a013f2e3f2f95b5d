import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asyncProperty, assert as hold } from 'fast-check';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { seededRandom } from '#packages/test-database/seeded-random.ts';
import { insertStockItems } from '../store/stock-items.ts';
import { findAvailability } from '../store/stock-levels.ts';
import { insertWarehouse } from '../store/warehouses.ts';
import { mortalStatements } from './mortal-statements.ts';
import { type Model, performCommand } from './perform-command.ts';
import { workload } from './random-commands.ts';
import { aWarehouse, startTestInventory, type TestInventory } from './start-test-inventory.ts';

/** How many sequences of commands are drawn, each for two to five workers. */
const numRuns = 40;
/** Of so many statements one is the last of its connection, and of so many commits one is never heard of. */
const deathRate = 1 / 60;

let inventory: TestInventory;
beforeAll(async () => {
  inventory = await startTestInventory();
});
afterAll(async () => inventory[Symbol.asyncDispose]());

const rows = <Row>(statement: string, ...values: unknown[]) =>
  inventory.dependencies.database.prisma.$queryRawUnsafe<Row[]>(statement, ...values);

/** Three variants, in three warehouses of which two are in different countries. */
async function open() {
  const { prisma } = inventory.dependencies.database;
  const variantIds = Array.from({ length: 3 }, uuidv7).sort();
  await insertStockItems(
    prisma,
    variantIds.map((variantId) => ({ variantId, sku: variantId, isForSale: true })),
  );
  const warehouseIds = Array.from({ length: 3 }, uuidv7);
  for (const [index, id] of warehouseIds.entries()) {
    const country = ['DE', 'FR', null][index] ?? null;
    const address =
      country === null
        ? null
        : {
            name: 'Souk',
            company: null,
            line1: '1',
            line2: null,
            city: 'C',
            region: null,
            postalCode: null,
            country,
            phone: null,
          };
    await insertWarehouse(
      prisma,
      aWarehouse({ id, code: id.slice(-12).toUpperCase(), address, isPickupPoint: true, priority: index }),
    );
  }
  return { variantIds, warehouseIds };
}

/** The ledger and the reservations say what the model says, and nothing else. */
async function compareWithModel({ booked, orders }: Model, warehouseIds: readonly string[]): Promise<void> {
  const receipts = await rows<{ key: string; sum: number }>(
    `SELECT variant_id || ' ' || warehouse_id AS key, sum(on_hand_delta)::int AS sum FROM stock_movement
     WHERE kind IN ('RECEIVED', 'ADJUSTED') AND warehouse_id = ANY($1::uuid[]) GROUP BY 1`,
    warehouseIds,
  );
  expect(new Map(receipts.map(({ key, sum }) => [key, sum]))).toEqual(booked);
  const reservations = await rows<{ orderId: string; status: string; units: Record<string, number> | null }>(
    `SELECT order_id AS "orderId", status, (SELECT jsonb_object_agg(variant_id, units) FROM (
       SELECT variant_id, sum(quantity)::int AS units FROM reservation_line WHERE reservation_id = id GROUP BY variant_id) AS line
     ) AS units FROM reservation WHERE order_id = ANY($1::uuid[])`,
    [...orders.keys()],
  );
  expect(reservations).toHaveLength(orders.size);
  for (const { orderId, status, units } of reservations) {
    const { lines = [], shipped = new Map<string, number>() } = orders.get(orderId) ?? {};
    const left: Record<string, number> = {};
    for (const { variantId, quantity } of lines) left[variantId] = (left[variantId] ?? 0) + quantity;
    for (const [variantId, quantity] of shipped) left[variantId] = (left[variantId] ?? 0) - quantity;
    const promised = Object.fromEntries(Object.entries(left).filter(([, quantity]) => quantity > 0));
    expect(units ?? {}).toEqual(status === 'HELD' ? promised : {});
    if (status === 'SHIPPED') expect(promised).toEqual({});
    if (status === 'REFUSED') expect(shipped.size).toBe(0);
  }
}

/** Every line of the ledger has the sum of those before it, and the last one that of its level. */
const wrongBalances = (warehouseIds: readonly string[]) =>
  rows(
    `SELECT * FROM (
       SELECT *, sum(on_hand_delta) OVER (PARTITION BY variant_id, warehouse_id ORDER BY id) AS sum
       FROM stock_movement WHERE warehouse_id = ANY($1::uuid[])) AS line
     WHERE on_hand_after IS DISTINCT FROM sum OR sum < 0`,
    warehouseIds,
  );

/** Units that were promised from a warehouse between an event that says nothing is shipped from it and the next one about it. */
const promisedFromClosed = (warehouseIds: readonly string[]) =>
  rows(
    `WITH told AS (
       SELECT aggregate_id::uuid AS warehouse_id, id AS from_id, lead(id) OVER (PARTITION BY aggregate_id ORDER BY aggregate_version) AS to_id,
         (data ->> 'isActive')::bool AND NOT (data ->> 'isPickupOnly')::bool AS ships
       FROM outbox_event WHERE type IN ('warehouse.updated') AND aggregate_id = ANY($1::text[]))
     SELECT line.* FROM told JOIN stock_movement line USING (warehouse_id)
     WHERE NOT ships AND kind = 'RESERVED' AND line.id > from_id AND (to_id IS NULL OR line.id < to_id)`,
    warehouseIds,
  );

/** Events are numbered without gaps, and the last one about a variant tells what can be sold of it. */
async function checkEvents(variantIds: readonly string[]): Promise<void> {
  const gaps = await rows(
    `SELECT aggregate_id FROM outbox_event GROUP BY aggregate_id HAVING max(aggregate_version) <> count(*)`,
  );
  expect(gaps).toEqual([]);
  const told = await rows<{ variantId: string; available: number }>(
    `SELECT DISTINCT ON (aggregate_id) aggregate_id AS "variantId", (data ->> 'available')::int AS available FROM outbox_event
     WHERE type = 'stock.changed' AND aggregate_id = ANY($1::text[]) ORDER BY aggregate_id, aggregate_version DESC`,
    variantIds,
  );
  const now = new Map(
    (await findAvailability(inventory.dependencies.database.prisma, variantIds)).map((each) => [
      each.variantId,
      each.available,
    ]),
  );
  for (const { variantId, available } of told) expect(available).toBe(now.get(variantId));
}

test('whatever is done at once, and wherever connections are cut, ledger, levels, reservations and events say the same', async () => {
  let [deaths, lost] = [0, 0];
  await hold(
    asyncProperty(workload, async ({ workers, seed }) => {
      const random = seededRandom(seed);
      const fate = {
        dies: () => random() < deathRate && ++deaths > 0,
        isSilenced: () => random() < deathRate && ++lost > 0,
      };
      const database = mortalStatements(inventory.dependencies.database, fate);
      const model: Model = { booked: new Map(), orders: new Map() };
      const shop = { ...(await open()), dependencies: { ...inventory.dependencies, database }, model };
      for (const warehouse of [0, 1, 2]) {
        const lines = [0, 1, 2].map((variant) => ({ variant, quantity: 4 }));
        await performCommand({ type: 'receive', warehouse, lines }, shop);
      }
      await Promise.all(
        workers.map(async (commands) => {
          for (const command of commands) await performCommand(command, shop);
        }),
      );
      expect(await inventory.disagreements()).toEqual([]);
      expect(await wrongBalances(shop.warehouseIds)).toEqual([]);
      expect(await promisedFromClosed(shop.warehouseIds)).toEqual([]);
      await compareWithModel(model, shop.warehouseIds);
      await checkEvents(shop.variantIds);
    }),
    { numRuns },
  );
  expect(deaths).toBeGreaterThan(0);
  expect(lost).toBeGreaterThan(0);
});

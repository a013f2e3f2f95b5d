import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { wholeTableScans } from '#packages/test-database/whole-table-scans.ts';
import type { Tx } from '../store/database.ts';
import { findAvailability } from '../store/stock-levels.ts';
import { listMovements } from '../store/stock-movements.ts';
import { releaseReservations } from '../use-cases/release-reservations.ts';
import { reserveStock } from '../use-cases/reserve-stock.ts';
import { shipReservations } from '../use-cases/ship-reservations.ts';
import { anywhere } from './a-stock-item.ts';
import { at, cause, startTestInventory, type TestInventory } from './start-test-inventory.ts';

let inventory: TestInventory;
/** Of a shop of 10,000 others, which were ordered twice each. */
let variantIds: string[];
const [shipped, released] = [uuidv7(), uuidv7()];

beforeAll(async () => {
  inventory = await startTestInventory();
  const { prisma } = inventory.dependencies.database;
  variantIds = await Promise.all(Array.from({ length: 5 }, () => inventory.aVariant({ north: 100 })));
  await prisma.$executeRaw`
    INSERT INTO stock_item (variant_id, sku, version) SELECT gen_random_uuid(), 'sku', 3 FROM generate_series(1, 10000)`;
  await prisma.$executeRaw`
    INSERT INTO stock_level (variant_id, warehouse_id, on_hand, reserved)
    SELECT variant_id, ${inventory.north}::uuid, 1000, 2 FROM stock_item WHERE sku = 'sku'`;
  await prisma.$executeRaw`
    WITH ordered AS (SELECT gen_random_uuid() AS id, variant_id FROM stock_item, generate_series(1, 2) WHERE sku = 'sku'),
    head AS (INSERT INTO reservation (id, order_id, status, version) SELECT id, id, 'HELD', 1 FROM ordered),
    line AS (
      INSERT INTO reservation_line (reservation_id, variant_id, warehouse_id, quantity)
      SELECT id, variant_id, ${inventory.north}::uuid, 1 FROM ordered
    )
    INSERT INTO stock_movement (id, kind, variant_id, warehouse_id, on_hand_delta, reserved_delta, reference, at)
    SELECT uuidv7(), 'RESERVED', variant_id, ${inventory.north}::uuid, 0, 1, id, now() FROM ordered`;
  await prisma.$executeRaw`ANALYZE`;
});
afterAll(async () => inventory[Symbol.asyncDispose]());

const tables = ['reservation', 'reservation_line', 'stock_item', 'stock_level', 'stock_movement'];
const lines = () => variantIds.map((variantId) => ({ variantId, quantity: 1 }));

test.each<[string, (tx: Tx) => Promise<unknown>]>([
  [
    'reserving what orders need',
    (tx) => {
      const orders = [shipped, released, uuidv7()].map((orderId) => ({
        orderId,
        lines: lines(),
        destination: anywhere,
        cause,
      }));
      return reserveStock(tx, orders, at);
    },
  ],
  ['shipping', (tx) => shipReservations(tx, [{ orderId: shipped, shipmentId: uuidv7(), lines: lines(), cause }], at)],
  ['releasing', (tx) => releaseReservations(tx, [{ orderId: released, cause }], at)],
  ['availability', (tx) => findAvailability(tx, variantIds)],
  ['the ledger of a variant', (tx) => listMovements(tx, { variantId: variantIds[0] ?? '', before: null, limit: 20 })],
  ['the ledger', (tx) => listMovements(tx, { variantId: null, before: null, limit: 20 })],
])('%s reads no table of stock as a whole, however large it is', async (_, work) => {
  const { transact } = inventory.dependencies.database;
  const [before, after] = await transact(async (tx) => {
    const scans = await wholeTableScans(tx, tables);
    await work(tx);
    return [scans, await wholeTableScans(tx, tables)];
  });
  expect(after).toEqual(before);
});

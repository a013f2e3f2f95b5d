import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { readOutbox } from '#packages/test-database/read-outbox.ts';
import { startTestSubgraph, type TestSubgraph } from '#packages/test-subgraph/start-test-subgraph.ts';
import type { Dependencies } from '../dependencies.ts';
import { type Level, withLevel } from '../domain/stock.ts';
import { serviceOf, type Warehouse } from '../domain/warehouse.ts';
import { insertStockItems, lockStock } from '../store/stock-items.ts';
import { findLevels } from '../store/stock-levels.ts';
import { findWarehouses, insertWarehouse } from '../store/warehouses.ts';
import { subgraph } from '../subgraph.ts';
import { bookMovements } from '../use-cases/book-movements.ts';

export const cause: Cause = { correlationId: 'test', causationId: null, actor: { type: 'system', id: 'test' } };
export const at = new Date('2026-03-01T10:00:00Z');

export interface TestInventory extends Omit<TestSubgraph<Dependencies>, 'events'> {
  /** Ids of the warehouses. */
  north: string;
  south: string;
  /** A new variant with so many units on hand. */
  aVariant(units?: { north?: number; south?: number }): Promise<string>;
  level(variantId: string, warehouseId: string): Promise<Pick<Level, 'onHand' | 'reserved'> | undefined>;
  /** What was written to the outbox after the variants were stocked, oldest first. */
  events(): Promise<{ type: string; aggregateId: string; aggregateVersion: number; data: unknown }[]>;
  /** Levels that differ from the sums of the ledger or of what is promised to orders: there must never be one. */
  disagreements(): Promise<unknown[]>;
}

/** A warehouse that serves every order, unless told otherwise. */
export const aWarehouse = (wishes: Partial<Warehouse> & { id: string; code: string }): Warehouse => ({
  ...{ name: wishes.code, kind: 'FULFILLMENT', address: null, isPickupPoint: false, version: 0 },
  ...{ priority: 100, countries: [], markets: [], isPickupOnly: false, isActive: true },
  ...wishes,
});

/** The subgraph with two warehouses. */
export async function startTestInventory(): Promise<TestInventory> {
  const started = await startTestSubgraph(subgraph, { clock: () => at });
  const { dependencies } = started;
  const { database } = dependencies;
  const [north, south] = [uuidv7(), uuidv7()];
  await insertWarehouse(database.prisma, aWarehouse({ id: north, code: 'NORTH', name: 'North' }));
  await insertWarehouse(database.prisma, aWarehouse({ id: south, code: 'SOUTH', name: 'South' }));
  let stocked = 0n;
  return {
    ...started,
    north,
    south,
    async aVariant(units = {}) {
      const variantId = uuidv7();
      await database.transact((tx) => insertStockItems(tx, [{ variantId, sku: variantId, isForSale: true }]));
      for (const [warehouseId, quantity = 0] of [[north, units.north] as const, [south, units.south] as const]) {
        const [warehouse] = await findWarehouses(database.prisma, [warehouseId]);
        if (!warehouse) throw new Error('the warehouse is gone');
        const movement = { variantId, warehouseId, onHandDelta: quantity, reservedDelta: 0, reference: null };
        const booking = { movements: [{ kind: 'RECEIVED', ...movement } as const], cause };
        if (quantity === 0) continue;
        await database.transact(async (tx) => {
          const items = await lockStock(tx, [variantId]);
          const opened = items.map((item) => withLevel(item, warehouseId, serviceOf(warehouse)));
          await bookMovements(tx, opened, [booking], at);
        });
      }
      stocked = (await readOutbox(database.prisma)).at(-1)?.position ?? 0n;
      return variantId;
    },
    async level(variantId, warehouseId) {
      const levels = await findLevels(database.prisma, [variantId]);
      const level = levels.find((candidate) => candidate.warehouseId === warehouseId);
      return level && { onHand: level.onHand, reserved: level.reserved };
    },
    events: async () =>
      (await readOutbox(database.prisma, { after: stocked })).map(({ type, aggregateId, aggregateVersion, data }) => ({
        type,
        aggregateId,
        aggregateVersion,
        data,
      })),
    disagreements: () =>
      database.prisma.$queryRaw<unknown[]>`
        WITH ledger AS (
          SELECT variant_id, warehouse_id, sum(on_hand_delta)::int AS on_hand, sum(reserved_delta)::int AS reserved
          FROM stock_movement GROUP BY variant_id, warehouse_id
        ), promised AS (
          SELECT line.variant_id, line.warehouse_id, sum(line.quantity)::int AS reserved
          FROM reservation_line line JOIN reservation ON reservation.id = line.reservation_id
          WHERE reservation.status = 'HELD' GROUP BY line.variant_id, line.warehouse_id
        )
        SELECT level.*, ledger.on_hand AS ledger_on_hand, ledger.reserved AS ledger_reserved,
          coalesce(promised.reserved, 0) AS promised
        FROM stock_level level
        FULL JOIN ledger USING (variant_id, warehouse_id)
        FULL JOIN promised USING (variant_id, warehouse_id)
        WHERE (coalesce(level.on_hand, 0), coalesce(level.reserved, 0), coalesce(level.reserved, 0))
          IS DISTINCT FROM (coalesce(ledger.on_hand, 0), coalesce(ledger.reserved, 0), coalesce(promised.reserved, 0))`,
  };
}

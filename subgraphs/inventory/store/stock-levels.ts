import type { Level } from '../domain/stock.ts';
import type { Tx } from './database.ts';
import { Prisma } from './generated/client.ts';

export interface Availability {
  variantId: string;
  available: number;
  inStock: boolean;
  lowStock: boolean;
  lowStockThreshold: number;
  /** Whether its product was ever for sale. */
  wasForSale: boolean;
}

/** The levels of variants, each variant's by warehouse. */
export function findLevels(tx: Tx, variantIds: readonly string[]): Promise<Level[]> {
  return tx.stockLevel.findMany({ where: { variantId: { in: [...variantIds] } }, orderBy: { warehouseId: 'asc' } });
}

/** What a warehouse holds of variants, in their order; nothing of those of which it has no level. */
export async function findLevelsIn(tx: Tx, warehouseId: string, variantIds: readonly string[]): Promise<Level[]> {
  const levels = await tx.stockLevel.findMany({ where: { warehouseId, variantId: { in: [...variantIds] } } });
  const found = new Map(levels.map((level) => [level.variantId, level]));
  return variantIds.map((variantId) => found.get(variantId) ?? { variantId, warehouseId, onHand: 0, reserved: 0 });
}

/** What can be sold of each variant now; variants that are not known are absent. SQL: Prisma Client has no sums over joins. */
export function findAvailability(tx: Tx, variantIds: readonly string[]): Promise<Availability[]> {
  return tx.$queryRaw<Availability[]>`
    SELECT "variantId", available, available > 0 AS "inStock", available <= threshold AS "lowStock",
      threshold AS "lowStockThreshold", "wasForSale"
    FROM (
      SELECT item.variant_id AS "variantId", item.low_stock_threshold AS threshold, item.was_for_sale AS "wasForSale",
        coalesce(sum(level.on_hand - level.reserved) FILTER (WHERE is_active AND NOT is_pickup_only), 0)::int AS available
      FROM stock_item item LEFT JOIN stock_level level USING (variant_id) LEFT JOIN warehouse ON warehouse.id = level.warehouse_id
      WHERE item.variant_id = ANY(${variantIds}::uuid[])
      GROUP BY item.variant_id
    ) AS stock`;
}

/** Variants that ever had stock, with as much as their low-stock threshold, or less. Reads all levels. */
const low = Prisma.sql`
  stock_item AS item JOIN (
    SELECT variant_id, coalesce(sum(on_hand - reserved) FILTER (WHERE is_active AND NOT is_pickup_only), 0) AS available
    FROM stock_level JOIN warehouse ON warehouse.id = warehouse_id GROUP BY variant_id
  ) AS level ON level.variant_id = item.variant_id AND available <= low_stock_threshold`;

/** How many variants are low. SQL: sums over joins. */
export async function countLow(tx: Tx): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM ${low}`;
  return row?.count ?? 0;
}

/** Those of them with least, at most `limit`. SQL: likewise. */
export async function listLow(tx: Tx, limit: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ variantId: string }[]>`
    SELECT item.variant_id AS "variantId" FROM ${low} ORDER BY available, item.variant_id LIMIT ${limit}`;
  return rows.map(({ variantId }) => variantId);
}

import type { ItemLevel, Level, StockItem } from '../domain/stock.ts';
import type { WarehouseService } from '../domain/warehouse.ts';
import type { Tx } from './database.ts';
import { isBehindFence } from './stock-fence.ts';

/** A variant of which stock is to be kept. */
export interface NewStockItem {
  variantId: string;
  sku: string;
  /** Whether its product is for sale. */
  isForSale: boolean;
}

/**
 * Begins to keep stock of variants; those that are known already stay as they are, but for those that are for sale for the first time:
 * they get their next version and are returned. In the order of their ids, so that two transactions cannot wait for one another. SQL: Prisma
 * Client has no words for a condition on what is there.
 */
export async function insertStockItems(
  tx: Tx,
  variants: readonly NewStockItem[],
): Promise<Pick<StockItem, 'variantId' | 'version'>[]> {
  const items = new Map<string, NewStockItem>();
  for (const item of variants) {
    const isForSale = item.isForSale || (items.get(item.variantId)?.isForSale ?? false);
    items.set(item.variantId, { ...item, isForSale });
  }
  const rows = [...items.values()].sort((a, b) => (a.variantId < b.variantId ? -1 : 1));
  const written = await tx.$queryRaw<{ variantId: string; version: number }[]>`
    INSERT INTO stock_item AS known (variant_id, sku, was_for_sale)
    SELECT * FROM unnest(
      ${rows.map(({ variantId }) => variantId)}::uuid[], ${rows.map(({ sku }) => sku)}::text[],
      ${rows.map(({ isForSale }) => isForSale)}::bool[])
    ON CONFLICT (variant_id) DO UPDATE SET was_for_sale = true, version = known.version + 1
    WHERE NOT known.was_for_sale AND EXCLUDED.was_for_sale
    RETURNING variant_id AS "variantId", version`;
  // What is new has no version yet.
  return written.filter(({ version }) => version > 0);
}

/** Sets from how many available units on a variant counts as low, and its next version. The item is locked. */
export async function updateLowStockThreshold(
  tx: Tx,
  { variantId, lowStockThreshold, version }: Pick<StockItem, 'variantId' | 'lowStockThreshold' | 'version'>,
): Promise<void> {
  await tx.stockItem.update({ where: { variantId }, data: { lowStockThreshold, version } });
}

/**
 * Locks the stock of variants, always in the order of their ids so that two transactions cannot wait for one another,
 * and reads it, behind the fence of stock. Levels are read by a second statement: it sees what the transaction waited for has committed. Unknown
 * variants are absent, and one that is named twice is there once.
 */
export async function lockStock(tx: Tx, variantIds: Iterable<string>): Promise<StockItem[]> {
  const ids = [...new Set(variantIds)];
  if (ids.length === 0) return [];
  const items = await tx.$queryRaw<Omit<StockItem, 'levels'>[]>`
    SELECT variant_id AS "variantId", version, low_stock_threshold AS "lowStockThreshold" FROM stock_item
    WHERE variant_id = ANY(${ids}::uuid[]) AND ${isBehindFence} ORDER BY variant_id FOR NO KEY UPDATE`;
  const levels = await tx.$queryRaw<LevelRow[]>`
    SELECT variant_id AS "variantId", warehouse_id AS "warehouseId", on_hand AS "onHand", reserved,
      priority, address ->> 'country' AS country, nullif(countries, '{}') AS countries, nullif(markets, '{}') AS markets,
      is_pickup_only AS "isPickupOnly", is_active AS "isActive"
    FROM stock_level JOIN warehouse ON warehouse.id = warehouse_id
    WHERE variant_id = ANY(${ids}::uuid[]) ORDER BY variant_id, warehouse_id`;
  const levelsOf = Map.groupBy(levels, ({ variantId }) => variantId);
  return items.map((item) => ({ ...item, levels: (levelsOf.get(item.variantId) ?? []).map(toItemLevel) }));
}

/** A level and what serves from there; null for a list that is empty, as most are: lists are the slow part of reading a row. */
interface LevelRow extends Level, Omit<WarehouseService, 'countries' | 'markets'> {
  countries: string[] | null;
  markets: string[] | null;
}

const none: readonly string[] = [];

function toItemLevel({
  variantId,
  warehouseId,
  onHand,
  reserved,
  countries,
  markets,
  ...service
}: LevelRow): ItemLevel {
  const lists = { countries: countries ?? none, markets: markets ?? none };
  return { variantId, warehouseId, onHand, reserved, service: { ...service, ...lists } };
}

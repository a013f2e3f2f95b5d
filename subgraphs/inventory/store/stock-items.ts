import type { StockItem } from '../domain/stock.ts';
import type { Tx } from './database.ts';

/** Those that are known already stay as they are. */
export async function insertStockItems(tx: Tx, variants: readonly { variantId: string; sku: string }[]): Promise<void> {
  const rows = variants.map(({ variantId, sku }) => ({ variantId, sku }));
  await tx.stockItem.createMany({ data: rows, skipDuplicates: true });
}

/** True when stock of the variant is kept. */
export async function hasStockItem(tx: Tx, variantId: string): Promise<boolean> {
  return (await tx.stockItem.count({ where: { variantId } })) > 0;
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
 * and reads it. Levels are read by a second statement: it sees what the transaction waited for has committed. Unknown
 * variants are absent, and one that is named twice is there once.
 */
export async function lockStock(tx: Tx, variantIds: Iterable<string>): Promise<StockItem[]> {
  const ids = [...new Set(variantIds)];
  if (ids.length === 0) return [];
  const items = await tx.$queryRaw<Omit<StockItem, 'levels'>[]>`
    SELECT variant_id AS "variantId", version, low_stock_threshold AS "lowStockThreshold" FROM stock_item
    WHERE variant_id = ANY(${ids}::uuid[]) ORDER BY variant_id FOR NO KEY UPDATE`;
  const levels = await tx.$queryRaw<StockItem['levels']>`
    SELECT variant_id AS "variantId", warehouse_id AS "warehouseId", on_hand AS "onHand", reserved
    FROM stock_level WHERE variant_id = ANY(${ids}::uuid[]) ORDER BY variant_id, warehouse_id`;
  const levelsOf = Map.groupBy(levels, ({ variantId }) => variantId);
  return items.map((item) => ({ ...item, levels: levelsOf.get(item.variantId) ?? [] }));
}

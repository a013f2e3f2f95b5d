import type { StockItem } from '../domain/stock.ts';
import type { Tx } from './database.ts';

/**
 * Locks the stock of variants, always in the order of their ids so that two transactions cannot wait for one another,
 * and reads it. Levels are read by a second statement: it sees what the transaction waited for has committed. Unknown
 * variants are absent.
 */
export async function lockStock(tx: Tx, variantIds: readonly string[]): Promise<StockItem[]> {
  const items = await tx.$queryRaw<{ variantId: string; version: number }[]>`
    SELECT variant_id AS "variantId", version FROM stock_item
    WHERE variant_id = ANY(${variantIds}::uuid[]) ORDER BY variant_id FOR UPDATE`;
  const levels = await tx.$queryRaw<StockItem['levels']>`
    SELECT variant_id AS "variantId", warehouse_id AS "warehouseId", on_hand AS "onHand", reserved
    FROM stock_level WHERE variant_id = ANY(${variantIds}::uuid[])`;
  return items.map((item) => ({ ...item, levels: levels.filter((level) => level.variantId === item.variantId) }));
}

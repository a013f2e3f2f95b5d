import type { Level } from '../domain/stock.ts';
import type { Database, Tx } from './database.ts';

/** The levels of variants, by warehouse. */
export function readLevels({ prisma }: Database, variantIds: readonly string[]): Promise<Level[]> {
  return prisma.stockLevel.findMany({ where: { variantId: { in: [...variantIds] } }, orderBy: { warehouseId: 'asc' } });
}

/** One level. Throws when the warehouse never held the variant. */
export function readLevel(tx: Tx, variantId: string, warehouseId: string): Promise<Level> {
  return tx.stockLevel.findUniqueOrThrow({ where: { variantId_warehouseId: { variantId, warehouseId } } });
}

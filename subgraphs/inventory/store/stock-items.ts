import type { Database, Tx } from './database.ts';

/** Starts keeping stock of variants that are not known yet. */
export async function addStockItems(tx: Tx, variants: readonly { variantId: string; sku: string }[]): Promise<void> {
  const rows = variants.map(({ variantId, sku }) => ({ variantId, sku }));
  await tx.stockItem.createMany({ data: rows, skipDuplicates: true });
}

/** True when stock of the variant is kept. */
export async function isStockItem({ prisma }: Database, variantId: string): Promise<boolean> {
  return (await prisma.stockItem.count({ where: { variantId } })) > 0;
}

/** Sets from how many available units on a variant counts as low. */
export async function saveLowStockThreshold(
  { prisma }: Database,
  variantId: string,
  lowStockThreshold: number,
): Promise<void> {
  await prisma.stockItem.update({ where: { variantId }, data: { lowStockThreshold } });
}

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

/**
 * Sets from how many available units on a variant counts as low. Resolves to the version this makes of the item, whose
 * row stays locked until the transaction ends; null when that was the threshold already.
 */
export async function saveLowStockThreshold(
  tx: Tx,
  variantId: string,
  lowStockThreshold: number,
): Promise<number | null> {
  const [item] = await tx.$queryRaw<{ version: number }[]>`
    UPDATE stock_item SET low_stock_threshold = ${lowStockThreshold}::int, version = version + 1
    WHERE variant_id = ${variantId}::uuid AND low_stock_threshold <> ${lowStockThreshold}::int
    RETURNING version`;
  return item?.version ?? null;
}

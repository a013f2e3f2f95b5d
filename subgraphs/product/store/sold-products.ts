import type { Tx } from './database.ts';

/** Notes that products were ordered. */
export async function insertSoldProducts(tx: Tx, productIds: readonly string[]): Promise<void> {
  await tx.soldProduct.createMany({ data: productIds.map((productId) => ({ productId })), skipDuplicates: true });
}

export async function hasSoldProduct(tx: Tx, productId: string): Promise<boolean> {
  return (await tx.soldProduct.count({ where: { productId } })) > 0;
}

import type { Metafield, MetafieldType } from '../domain/metafield.ts';
import type { Tx } from './database.ts';
import type { Prisma } from './generated/client.ts';

/** Those of products and of their variants, by namespace and key. */
export async function findMetafieldsOfProducts(
  tx: Tx,
  productIds: readonly string[],
): Promise<(Metafield & { productId: string })[]> {
  const rows = await tx.metafield.findMany({
    where: { productId: { in: [...productIds] } },
    orderBy: [{ namespace: 'asc' }, { key: 'asc' }, { ownerId: 'asc' }],
  });
  return rows.map(({ type, ...row }) => ({ ...row, type: type as MetafieldType }));
}

/** Writes the metafields of a locked product in place of those it had. */
export async function replaceMetafields(tx: Tx, productId: string, metafields: readonly Metafield[]): Promise<void> {
  await tx.metafield.deleteMany({ where: { productId } });
  const data = metafields.map(({ ownerId, namespace, key, type, value, isPublic }) => {
    return { ownerId, namespace, key, productId, type, isPublic, value: value as Prisma.InputJsonValue };
  });
  if (data.length > 0) await tx.metafield.createMany({ data });
}

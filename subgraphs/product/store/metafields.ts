import type { Metafield, MetafieldType } from '../domain/metafield.ts';
import type { Tx } from './database.ts';
import type { Prisma } from './generated/client.ts';

/** What metafields are read and written with; those of variants with their product. */
export type MetafieldHome = 'productId' | 'categoryId' | 'collectionId';

/** Those of products, with their variants', of categories or of collections, by namespace and key. */
export async function findMetafields(
  tx: Tx,
  home: MetafieldHome,
  ids: readonly string[],
): Promise<(Metafield & { homeId: string })[]> {
  const rows = await tx.metafield.findMany({
    where: { [home]: { in: [...ids] } },
    orderBy: [{ namespace: 'asc' }, { key: 'asc' }, { ownerId: 'asc' }],
  });
  return rows.map(({ ownerId, namespace, key, type, value, isPublic, ...homes }) => {
    return { ...{ ownerId, namespace, key, value, isPublic }, type: type as MetafieldType, homeId: homes[home] ?? '' };
  });
}

/** Writes the metafields of something locked in place of those it had. */
export async function replaceMetafields(
  tx: Tx,
  home: MetafieldHome,
  id: string,
  metafields: readonly Metafield[],
): Promise<void> {
  await tx.metafield.deleteMany({ where: { [home]: id } });
  const data = metafields.map(({ ownerId, namespace, key, type, value, isPublic }) => {
    return { ownerId, namespace, key, [home]: id, type, isPublic, value: value as Prisma.InputJsonValue };
  });
  if (data.length > 0) await tx.metafield.createMany({ data });
}

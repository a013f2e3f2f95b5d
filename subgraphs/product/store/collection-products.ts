import type { Tx } from './database.ts';
import { Prisma } from './generated/client.ts';
import { isForSale } from './product-conditions.ts';

/** A product in a collection. */
export interface Member {
  productId: string;
  position: number;
}

/** A collection by rule has the newest product first. */
const newestFirst = Prisma.sql`-(extract(epoch FROM p.created_at) * 1000)::bigint`;

/** Those of the products that are in one of the collections. */
export function findMembers(
  tx: Tx,
  collectionIds: readonly string[],
  productIds: readonly string[],
): Promise<{ collectionId: string; productId: string }[]> {
  return tx.collectionProduct.findMany({
    where: { productId: { in: [...productIds] }, collectionId: { in: [...collectionIds] } },
    select: { collectionId: true, productId: true },
  });
}

export function countMembers(tx: Tx, collectionId: string): Promise<number> {
  return tx.collectionProduct.count({ where: { collectionId } });
}

/** Puts products, of which some may be there already, where the rule of the collection has them. */
export async function insertRuledMembers(tx: Tx, collectionId: string, productIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO collection_product (collection_id, product_id, position)
    SELECT ${collectionId}::uuid, p.id, ${newestFirst} FROM product p WHERE p.id = ANY(${productIds}::uuid[])
    ON CONFLICT DO NOTHING`;
}

/** Puts what is in a collection where a rule has it. */
export async function placeByRule(tx: Tx, collectionId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE collection_product cp SET position = ${newestFirst}
    FROM product p WHERE p.id = cp.product_id AND cp.collection_id = ${collectionId}::uuid`;
}

export async function insertMembers(tx: Tx, collectionId: string, members: readonly Member[]): Promise<void> {
  await tx.collectionProduct.createMany({ data: members.map((member) => ({ collectionId, ...member })) });
}

export async function deleteMembers(tx: Tx, collectionId: string, productIds: readonly string[]): Promise<void> {
  await tx.collectionProduct.deleteMany({ where: { collectionId, productId: { in: [...productIds] } } });
}

/** Everything in a locked collection, in its order: at most 10,000 when it is made by hand. */
export async function listMembers(tx: Tx, collectionId: string): Promise<Member[]> {
  const rows = await tx.collectionProduct.findMany({
    where: { collectionId },
    select: { productId: true, position: true },
    orderBy: [{ position: 'asc' }, { productId: 'asc' }],
  });
  return rows.map(({ productId, position }) => ({ productId, position: Number(position) }));
}

/** Writes the positions of products in a collection. SQL: one statement for all of them. */
export async function updatePositions(tx: Tx, collectionId: string, members: readonly Member[]): Promise<void> {
  const ids = members.map(({ productId }) => productId);
  const positions = members.map(({ position }) => position);
  await tx.$executeRaw`
    UPDATE collection_product cp SET position = placed.position
    FROM unnest(${ids}::uuid[], ${positions}::bigint[]) AS placed (product_id, position)
    WHERE cp.collection_id = ${collectionId}::uuid AND cp.product_id = placed.product_id`;
}

/** How many products for sale are in each. */
export function countForSale(
  tx: Tx,
  collectionIds: readonly string[],
): Promise<{ collectionId: string; count: number }[]> {
  return tx.$queryRaw`
    SELECT cp.collection_id AS "collectionId", count(*)::int AS count
    FROM collection_product cp JOIN product p ON p.id = cp.product_id
    WHERE cp.collection_id = ANY(${collectionIds}::uuid[]) AND ${isForSale}
    GROUP BY cp.collection_id`;
}

/** Deletes some of what is left of a collection that was deleted; resolves to how much. */
export function deleteSomeMembers(tx: Tx, collectionId: string, most: number): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM collection_product WHERE collection_id = ${collectionId}::uuid AND product_id IN (
      SELECT product_id FROM collection_product WHERE collection_id = ${collectionId}::uuid LIMIT ${most}
    )`;
}

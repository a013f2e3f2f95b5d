import type { Tx } from './database.ts';
import { isForSale } from './product-conditions.ts';

/** How many products that are for sale are filed in each category or below it, each product once. */
export function countProductsBelow(
  tx: Tx,
  categoryIds: readonly string[],
): Promise<{ categoryId: string; count: number }[]> {
  return tx.$queryRaw`
    SELECT filed.ancestor_id AS "categoryId", count(*)::int AS count
    FROM (
      SELECT DISTINCT a.ancestor_id, pc.product_id
      FROM category_ancestor a JOIN product_category pc ON pc.category_id = a.category_id
      JOIN product p ON p.id = pc.product_id
      WHERE a.ancestor_id = ANY(${categoryIds}::uuid[]) AND ${isForSale}
    ) AS filed
    GROUP BY filed.ancestor_id`;
}

/** How many products are filed in a category itself, those included that are not for sale, but not those that are deleted. */
export const countProductsIn = (tx: Tx, categoryId: string): Promise<number> =>
  tx.productCategory.count({ where: { categoryId, product: { deletedAt: null } } });

/** Those products, by id. */
export async function listProductsIn(tx: Tx, categoryId: string): Promise<string[]> {
  const where = { categoryId, product: { deletedAt: null } };
  const rows = await tx.productCategory.findMany({ where, select: { productId: true }, orderBy: { productId: 'asc' } });
  return rows.map(({ productId }) => productId);
}

/** Lets nobody else change the products that are filed in a category. SQL: Prisma Client knows no locks. */
export async function lockProductsIn(tx: Tx, categoryId: string): Promise<void> {
  await tx.$executeRaw`
    SELECT FROM product p JOIN product_category pc ON pc.product_id = p.id
    WHERE pc.category_id = ${categoryId}::uuid
    ORDER BY p.id FOR UPDATE OF p`;
}

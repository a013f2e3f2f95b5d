import { sortKey } from '#packages/text/sort-key.ts';
import type { Category } from '../domain/product.ts';
import type { Tx } from './database.ts';

const columns = { id: true, slug: true, name: true };

/** False when the slug is taken. */
export async function insertCategory(tx: Tx, category: Category): Promise<boolean> {
  const data = [{ ...category, nameKey: sortKey(category.name) }];
  const { count } = await tx.category.createMany({ data, skipDuplicates: true });
  return count > 0;
}

export function findCategories(tx: Tx, ids: readonly string[]): Promise<Category[]> {
  return tx.category.findMany({ where: { id: { in: [...ids] } }, select: columns });
}

export function findCategoriesBySlug(tx: Tx, slugs: readonly string[]): Promise<Category[]> {
  return tx.category.findMany({ where: { slug: { in: [...slugs] } }, select: columns });
}

/** Every category, by name. */
export function listCategories(tx: Tx): Promise<Category[]> {
  return tx.category.findMany({ select: columns, orderBy: [{ nameKey: 'asc' }, { slug: 'asc' }] });
}

/** Each with the product it was found for, in the order in which the product names them. SQL: one statement for two tables. */
export function findCategoriesOfProducts(
  tx: Tx,
  productIds: readonly string[],
): Promise<(Category & { productId: string })[]> {
  return tx.$queryRaw`
    SELECT c.id, c.slug, c.name, pc.product_id AS "productId"
    FROM product_category pc JOIN category c ON c.id = pc.category_id
    WHERE pc.product_id = ANY(${productIds}::uuid[])
    ORDER BY pc.product_id, pc.position`;
}

/** Files a product under categories, in this order. */
export async function insertProductCategories(
  tx: Tx,
  productId: string,
  categoryIds: readonly string[],
): Promise<void> {
  const data = categoryIds.map((categoryId, position) => ({ productId, categoryId, position }));
  if (data.length > 0) await tx.productCategory.createMany({ data });
}

/** Files a locked product under these categories, and under no others. */
export async function replaceProductCategories(
  tx: Tx,
  productId: string,
  categoryIds: readonly string[],
): Promise<void> {
  await tx.productCategory.deleteMany({ where: { productId } });
  await insertProductCategories(tx, productId, categoryIds);
}

import type { Category } from '../domain/product.ts';
import type { Tx } from './database.ts';

export async function findCategories(tx: Tx, ids: readonly string[]): Promise<Category[]> {
  return tx.$queryRaw`SELECT id, slug, name FROM category WHERE id = ANY(${ids}::uuid[])`;
}

export async function findCategoriesBySlug(tx: Tx, slugs: readonly string[]): Promise<Category[]> {
  return tx.$queryRaw`SELECT id, slug, name FROM category WHERE slug = ANY(${slugs}::text[])`;
}

/** By name. */
export async function listCategories(tx: Tx): Promise<Category[]> {
  return tx.$queryRaw`SELECT id, slug, name FROM category ORDER BY lower(name), slug`;
}

/** Each with the product it was found for, in the order in which the product names them. */
export async function findCategoriesOfProducts(
  tx: Tx,
  productIds: readonly string[],
): Promise<(Category & { productId: string })[]> {
  return tx.$queryRaw`
    SELECT c.id, c.slug, c.name, pc.product_id AS "productId"
    FROM product_category pc JOIN category c ON c.id = pc.category_id
    WHERE pc.product_id = ANY(${productIds}::uuid[])
    ORDER BY pc.product_id, pc.position`;
}

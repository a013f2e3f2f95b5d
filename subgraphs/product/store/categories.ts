import { sortKey } from '#packages/text/sort-key.ts';
import type { Category } from '../domain/category.ts';
import type { Tx } from './database.ts';
import { Prisma } from './generated/client.ts';
import { findByTranslatedSlug } from './translated-slugs.ts';

const columns = { id: true, slug: true, name: true, description: true, parentId: true, version: true };

/** The columns of a `Category`, of `category c`. */
export const categoryColumns = Prisma.sql`
  c.id, c.slug, c.name, c.description, c.parent_id AS "parentId", c.version`;

/** False when the slug is taken. */
export async function insertCategory(tx: Tx, category: Category, position: number): Promise<boolean> {
  const data = [{ ...category, nameKey: sortKey(category.name), position }];
  const { count } = await tx.category.createMany({ data, skipDuplicates: true });
  return count > 0;
}

/** Writes what a category says of itself, with its parent and version. */
export async function updateCategory(tx: Tx, { id, ...category }: Category): Promise<void> {
  await tx.category.update({ where: { id }, data: { ...category, nameKey: sortKey(category.name) } });
}

export function findCategories(tx: Tx, ids: readonly string[]): Promise<Category[]> {
  return tx.category.findMany({ where: { id: { in: [...ids] } }, select: columns });
}

/** In whatever language it has the slug. */
export async function findCategoryBySlug(tx: Tx, slug: string): Promise<Category | null> {
  const found = await tx.category.findUnique({ where: { slug }, select: columns });
  const translated = found ? null : await findByTranslatedSlug(tx, 'category', slug);
  return translated === null ? found : tx.category.findUnique({ where: { id: translated }, select: columns });
}

/**
 * To file products under: until the transaction ends none of them can be deleted. In the order of their ids, in which they are
 * locked; the slug is compared once more then, since it may have been another's change that was waited for. SQL: Prisma Client knows no locks.
 */
export function findCategoriesBySlug(
  tx: Tx,
  slugs: readonly string[],
): Promise<(Category & { /** In whatever language. */ namedBy: string })[]> {
  return tx.$queryRaw`
    SELECT ${categoryColumns}, named.slug AS "namedBy" FROM (
      SELECT id, slug, false AS translated FROM category WHERE slug = ANY(${slugs}::text[])
      UNION SELECT owner_id, slug, true FROM translation WHERE kind = 'category' AND slug = ANY(${slugs}::text[])
    ) AS named JOIN category c ON c.id = named.id AND (named.translated OR c.slug = named.slug)
    ORDER BY c.id FOR KEY SHARE OF c`;
}

/** Nobody files products under it until the transaction ends; waits for those who do. Null when there is none. */
export async function lockCategory(tx: Tx, id: string): Promise<Category | null> {
  const [row] = await tx.$queryRaw<Category[]>`
    SELECT ${categoryColumns} FROM category c WHERE c.id = ${id}::uuid FOR UPDATE`;
  return row ?? null;
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
    SELECT ${categoryColumns}, pc.product_id AS "productId"
    FROM product_category pc JOIN category c ON c.id = pc.category_id
    WHERE pc.product_id = ANY(${productIds}::uuid[])
    ORDER BY pc.product_id, pc.position`;
}

interface Filing {
  productId: string;
  categoryId: string;
  position: number;
}

/** Files products under categories. SQL: one parameter for many rows. */
export async function insertFilings(tx: Tx, filings: readonly Filing[]): Promise<void> {
  if (filings.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO product_category (product_id, category_id, position)
    SELECT "productId", "categoryId", position
    FROM jsonb_to_recordset(${JSON.stringify(filings)}::jsonb) AS filing ("productId" uuid, "categoryId" uuid, position int)`;
}

/** Files a locked product under these categories, and under no others. */
export async function replaceProductCategories(
  tx: Tx,
  productId: string,
  categoryIds: readonly string[],
): Promise<void> {
  await tx.productCategory.deleteMany({ where: { productId } });
  const filings = categoryIds.map((categoryId, position) => ({ productId, categoryId, position }));
  await insertFilings(tx, filings);
}

/** Files the products of a category under another one; those that are there already stay where they are. SQL: as much as there is, in two statements. */
export async function refileProducts(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO product_category (product_id, category_id, position)
    SELECT product_id, ${to}::uuid, position FROM product_category WHERE category_id = ${from}::uuid
    ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`DELETE FROM product_category WHERE category_id = ${from}::uuid`;
}

import type { Page } from '#packages/connection/connection.ts';
import type { Product } from '../domain/product.ts';
import type { ProductCriteria, ProductCursor, ProductOrder } from '../domain/product-list.ts';
import type { Tx } from './database.ts';
import { Prisma } from './generated/client.ts';
import { productConditions } from './product-conditions.ts';
import { placeIn } from './product-places.ts';
import { type ProductRow, productColumns, toProduct } from './product-row.ts';
import { findScope, scopeConditions } from './product-scope.ts';
import { listByRelevance } from './relevance.ts';
import type { TitleLanguage } from './title-languages.ts';

/** A product and its place in the list it was read for. */
export interface ListedProduct {
  product: Product;
  cursor: ProductCursor;
}

/** The products of a page and, when more follow, one after it. SQL: Prisma Client knows no search and no keys to go on after. */
export async function listProducts(
  tx: Tx,
  criteria: ProductCriteria,
  order: ProductOrder,
  page: Page<ProductCursor>,
  /** In whose order titles are; null for that of letters without accents. */
  titles: TitleLanguage | null = null,
): Promise<ListedProduct[]> {
  if (order === 'RELEVANCE') return listRelevant(tx, criteria, page);
  const scope = await findScope(tx, criteria, 'page');
  const { key, id, join, cast, direction } = placeIn(order, criteria, scope, titles);
  // In its own order the collection itself is read.
  const conditions = scopeConditions(order === 'COLLECTION' ? { ...scope, collection: null } : scope, 'page');
  const comparison = direction === 'ASC' ? Prisma.sql`>` : Prisma.sql`<`;
  const after = page.after
    ? Prisma.sql`AND (${key}, ${id}) ${comparison} (${page.after[1]}${cast}, ${page.after[2]}::uuid)`
    : Prisma.empty;
  const way = Prisma.raw(direction);
  const rows = await tx.$queryRaw<(ProductRow & { key: string | number | bigint })[]>`
    SELECT ${productColumns}, ${key} AS key
    FROM product p ${join}
    WHERE ${productConditions(criteria, conditions)} ${after}
    ORDER BY ${key} ${way}, ${id} ${way}
    LIMIT ${page.first + 1}`;
  return rows.map(({ key, ...row }) => ({
    product: toProduct(row),
    cursor: cursorOf(order, typeof key === 'bigint' ? Number(key) : key, row.id, titles),
  }));
}

function cursorOf(
  order: Exclude<ProductOrder, 'RELEVANCE'>,
  key: string | number,
  id: string,
  titles: TitleLanguage | null,
): ProductCursor {
  if (order !== 'TITLE') return [order, key, id];
  return titles === null ? [order, String(key), id] : [order, String(key), id, titles.language];
}

/** Throws a RangeError for a list in which nothing is looked for, or for a cursor of another order. */
async function listRelevant(
  tx: Tx,
  criteria: ProductCriteria,
  { first, after }: Page<ProductCursor>,
): Promise<ListedProduct[]> {
  const { words } = criteria;
  if (words === null) throw new RangeError('relevance needs something that is looked for');
  if (after !== null && after[0] !== 'RELEVANCE') throw new RangeError(`a cursor of the order ${after[0]}`);
  const scope = await findScope(tx, { ...criteria, words: null }, 'page');
  const conditions = scopeConditions(scope, 'page');
  const rows = await listByRelevance(tx, { ...criteria, words }, conditions, { after, limit: first + 1 });
  return rows.map(({ key, from, ...row }) => ({ product: toProduct(row), cursor: ['RELEVANCE', key, row.id, from] }));
}

export async function countProducts(tx: Tx, criteria: ProductCriteria): Promise<number> {
  const conditions = scopeConditions(await findScope(tx, criteria, 'count'), 'count');
  const rows = await tx.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) AS count FROM product p WHERE ${productConditions(criteria, conditions)}`;
  return Number(rows[0]?.count);
}

/** The ids of the products of a list, the oldest first, at most `limit`. */
export async function listProductIds(tx: Tx, criteria: ProductCriteria, limit: number): Promise<string[]> {
  const conditions = scopeConditions(await findScope(tx, criteria, 'count'), 'count');
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM product p WHERE ${productConditions(criteria, conditions)} ORDER BY p.id LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

/** Most options that one of these products in a currency has; 0 when there is none. SQL: they are counted where they are. */
export async function countMostOptions(tx: Tx, ids: readonly string[], currency: string): Promise<number> {
  const rows = await tx.$queryRaw<{ most: number | null }[]>`
    SELECT max(jsonb_array_length(p.options)) AS most FROM product p
    WHERE p.id = ANY(${ids}::uuid[]) AND p.currency = ${currency}`;
  return rows[0]?.most ?? 0;
}

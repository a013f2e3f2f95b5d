import type { Page } from '#packages/connection/connection.ts';
import type { Product } from '../domain/product.ts';
import type { ProductCriteria, ProductCursor, ProductOrder } from '../domain/product-list.ts';
import type { Tx } from './database.ts';
import { Prisma } from './generated/client.ts';
import { productConditions } from './product-conditions.ts';
import { placeIn } from './product-places.ts';
import { type ProductRow, productColumns, toProduct } from './product-row.ts';
import { findScope, scopeConditions } from './product-scope.ts';

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
): Promise<ListedProduct[]> {
  const scope = await findScope(tx, criteria.filter);
  const { key, id, join, cast, direction } = placeIn(order, criteria, scope);
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
    cursor: [order, typeof key === 'bigint' ? Number(key) : key, row.id],
  }));
}

export async function countProducts(tx: Tx, criteria: ProductCriteria): Promise<number> {
  const conditions = scopeConditions(await findScope(tx, criteria.filter), 'count');
  const rows = await tx.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) AS count FROM product p WHERE ${productConditions(criteria, conditions)}`;
  return Number(rows[0]?.count);
}

/** The ids of the products of a list, the oldest first, at most `limit`. */
export async function listProductIds(tx: Tx, criteria: ProductCriteria, limit: number): Promise<string[]> {
  const conditions = scopeConditions(await findScope(tx, criteria.filter), 'count');
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM product p WHERE ${productConditions(criteria, conditions)} ORDER BY p.id LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

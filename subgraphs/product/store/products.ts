import { sortKey } from '#packages/text/sort-key.ts';
import type { PriceRange, Product } from '../domain/product.ts';
import { searchText } from '../domain/search-text.ts';
import type { Tx } from './database.ts';
import { Prisma } from './generated/client.ts';
import { toProduct } from './product-row.ts';

const unread = { titleKey: true, version: true };

export async function findProducts(tx: Tx, ids: readonly string[]): Promise<Product[]> {
  return (await tx.product.findMany({ where: { id: { in: [...ids] } }, omit: unread })).map(toProduct);
}

export async function findProductBySlug(tx: Tx, slug: string): Promise<Product | null> {
  const row = await tx.product.findUnique({ where: { slug }, omit: unread });
  return row && toProduct(row);
}

/** Those of the slugs that are taken. */
export async function findTakenSlugs(tx: Tx, slugs: readonly string[]): Promise<string[]> {
  const rows = await tx.product.findMany({ where: { slug: { in: [...slugs] } }, select: { slug: true } });
  return rows.map(({ slug }) => slug);
}

/** Writes the product without its parts, as version 1. False when the slug is taken. SQL: Prisma Client knows no tsvector. */
export async function insertProduct(tx: Tx, product: Product): Promise<boolean> {
  const { id, slug, title, description, vendor, tags, options, priceRange, createdAt } = product;
  const search = Prisma.sql`${weighed('A', searchText(title))}
    || ${weighed('B', searchText(vendor ?? '', ...tags))}
    || ${weighed('C', searchText(description))}`;
  const inserted = await tx.$executeRaw`
    INSERT INTO product (
      id, slug, title, title_key, description, vendor, tags, options,
      currency, min_price, max_price, search, version, created_at
    )
    VALUES (
      ${id}::uuid, ${slug}, ${title}, ${sortKey(title)}, ${description}, ${vendor}, ${tags}::text[],
      ${JSON.stringify(options)}::jsonb, ${priceRange.min.currency}, ${priceRange.min.minor}::bigint,
      ${priceRange.max.minor}::bigint, ${search}, 1, ${createdAt}::timestamptz
    )
    ON CONFLICT (slug) DO NOTHING`;
  return inserted === 1;
}

/** Words as they stand and as English stems, so that `candles` finds `candle` and names are found as they are. */
function weighed(weight: string, words: string): Prisma.Sql {
  return Prisma.sql`setweight(to_tsvector('simple', ${words}) || to_tsvector('english', ${words}), ${weight}::"char")`;
}

/** The product of a variant and the version of its last event, locked until the transaction ends; null for no variant. */
export async function lockProductOfVariant(tx: Tx, variantId: string): Promise<{ id: string; version: number } | null> {
  const [row] = await tx.$queryRaw<{ id: string; version: number }[]>`
    SELECT p.id, p.version
    FROM variant v JOIN product p ON p.id = v.product_id
    WHERE v.id = ${variantId}::uuid
    FOR UPDATE OF p`;
  return row ?? null;
}

/** Writes what a locked product costs, as its next version. */
export async function updatePriceRange(
  tx: Tx,
  { id, version }: { id: string; version: number },
  { min, max }: PriceRange,
): Promise<void> {
  const data = { minPrice: min.minor, maxPrice: max.minor, version };
  await tx.product.update({ where: { id }, data, select: { id: true } });
}

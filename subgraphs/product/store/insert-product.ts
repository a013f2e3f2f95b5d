import { sortKey } from '../domain/folded-text.ts';
import type { Media, Product } from '../domain/product.ts';
import { searchText } from '../domain/search-text.ts';
import type { Tx } from './database.ts';
import { Prisma } from './generated/client.ts';

/** Writes the product without its parts, as version 1. False when the slug is taken. */
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

export async function fileUnderCategories(tx: Tx, productId: string, categoryIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO product_category (product_id, category_id, position)
    SELECT ${productId}::uuid, category_id, position
    FROM unnest(${categoryIds}::uuid[]) WITH ORDINALITY AS given (category_id, position)`;
}

export async function insertMedia(tx: Tx, productId: string, media: readonly Media[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO media (product_id, position, url, alt)
    SELECT ${productId}::uuid, position, url, alt
    FROM ROWS FROM (jsonb_to_recordset(${JSON.stringify(media)}::jsonb) AS (url text, alt text))
      WITH ORDINALITY AS given (url, alt, position)`;
}

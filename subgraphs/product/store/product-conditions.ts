import type { AttributeCondition, ProductCriteria, ProductFilter } from '../domain/product-list.ts';
import { Prisma } from './generated/client.ts';
import { hasDocument, matches } from './search-terms.ts';

/** The condition on `product p` for being seen by everybody, in lists and counts. */
export const isForSale = Prisma.sql`p.status = 'ACTIVE' AND p.deleted_at IS NULL`;

/**
 * The condition on `product p` for being in a list of a scope.
 * @param use `page` when a few of them are read in the order of an index, `count` when all of them are read.
 */
export function productConditions(
  { words, filter }: ProductCriteria,
  scope: readonly Prisma.Sql[],
  use: 'page' | 'count' = 'count',
): Prisma.Sql {
  const { ids, vendors, productTypes, attributes, tags, untranslated, statuses, inStock } = filter;
  const conditions = [
    Prisma.sql`p.deleted_at IS NULL`,
    Prisma.sql`p.status = ANY(${statuses ?? ['ACTIVE']}::text[])`,
    ids && Prisma.sql`p.id = ANY(${ids}::uuid[])`,
    ...scope,
    words && hasDocument(matches(words, 'document'), use === 'page' && words.isLarge.matches),
    vendors && Prisma.sql`p.vendor = ANY(${vendors}::text[])`,
    productTypes && Prisma.sql`p.product_type = ANY(${productTypes}::text[])`,
    tags && Prisma.sql`p.tags @> ${tags}::text[]`,
    untranslated && untranslatedCondition(untranslated),
    ...(attributes ?? []).map(attributeCondition),
    priceCondition(filter),
    inStock !== null && stockCondition(inStock),
  ].filter((condition) => condition !== null && condition !== false);
  return Prisma.join(conditions, ' AND ');
}

function untranslatedCondition(languages: readonly string[]): Prisma.Sql {
  return Prisma.sql`(
    SELECT count(*) FROM translation t
    WHERE t.owner_id = p.id AND t.language = ANY(${[...languages]}::text[]) AND t.texts ->> 'title' IS NOT NULL
  ) < ${new Set(languages).size}::int`;
}

/** Of the product or of one of its variants. */
function attributeCondition({ attribute, anyOf, min, max, boolean }: AttributeCondition): Prisma.Sql {
  const bounds = [
    anyOf && Prisma.sql`AND av.key = ANY(${anyOf}::text[])`,
    boolean !== null && Prisma.sql`AND av.key = ${String(boolean)}`,
    min !== null && Prisma.sql`AND av.number >= ${min}::float8`,
    max !== null && Prisma.sql`AND av.number <= ${max}::float8`,
  ].filter((bound) => bound !== null && bound !== false);
  return Prisma.sql`EXISTS (
    SELECT FROM attribute_value av
    WHERE av.product_id = p.id AND av.attribute_id = (SELECT id FROM attribute WHERE code = ${attribute})
      ${bounds.length > 0 ? Prisma.join(bounds, ' ') : Prisma.empty}
  )`;
}

const stockCondition = (inStock: boolean) => Prisma.sql`EXISTS (
  SELECT FROM product_availability pa WHERE pa.product_id = p.id AND pa.in_stock = ${inStock}
)`;

function priceCondition({ minPrice, maxPrice }: ProductFilter): Prisma.Sql | null {
  const least = minPrice ?? null;
  const most = maxPrice ?? null;
  if (least === null && most === null) return null;
  const bounds = [
    least !== null && Prisma.sql`AND v.price >= ${least}::bigint`,
    most !== null && Prisma.sql`AND v.price <= ${most}::bigint`,
  ].filter((bound) => bound !== false);
  return Prisma.sql`EXISTS (SELECT FROM variant v WHERE v.product_id = p.id AND v.removed_at IS NULL ${Prisma.join(bounds, ' ')})`;
}

import type { AttributeCondition, ProductCriteria } from '../domain/product-list.ts';
import { Prisma } from './generated/client.ts';
import { variantPriceIn } from './product-prices.ts';

/** The condition on `product p` for being seen by everybody, in lists and counts. */
export const isForSale = Prisma.sql`p.status = 'ACTIVE' AND p.deleted_at IS NULL`;

/** The condition on `product p` for being in a list of a scope. */
export function productConditions(criteria: ProductCriteria, scope: readonly Prisma.Sql[]): Prisma.Sql {
  const general = generalConditions(criteria, scope);
  return Prisma.join([...general, ...facetConditions(criteria).map(({ condition }) => condition)], ' AND ');
}

/** Those that hold for every count of what is in a list. */
export function generalConditions({ filter, currency }: ProductCriteria, scope: readonly Prisma.Sql[]): Prisma.Sql[] {
  const { ids, statuses, untranslated } = filter;
  return [
    Prisma.sql`p.deleted_at IS NULL`,
    Prisma.sql`p.status = ANY(${statuses ?? ['ACTIVE']}::text[])`,
    ids && Prisma.sql`p.id = ANY(${ids}::uuid[])`,
    ...scope,
    untranslated && untranslatedCondition(untranslated),
    currency !== null &&
      Prisma.sql`EXISTS (SELECT FROM product_price pp WHERE pp.product_id = p.id AND pp.currency = ${currency})`,
  ].filter((condition) => condition !== null && condition !== false);
}

/** What people narrow a list down by, each on its own: a facet counts without the condition on itself. */
export interface FacetCondition {
  facet: 'vendor' | 'type' | 'tag' | 'price' | 'stock' | 'attribute';
  /** Code of the attribute; null for other facets. */
  attribute: string | null;
  condition: Prisma.Sql;
}

export function facetConditions(criteria: ProductCriteria): FacetCondition[] {
  const { vendors, productTypes, attributes, tags, inStock } = criteria.filter;
  const price = priceCondition(criteria);
  const simple = (facet: FacetCondition['facet'], condition: Prisma.Sql | false | null) =>
    condition ? [{ facet, attribute: null, condition }] : [];
  return [
    ...simple('vendor', vendors && Prisma.sql`p.vendor = ANY(${vendors}::text[])`),
    ...simple('type', productTypes && Prisma.sql`p.product_type = ANY(${productTypes}::text[])`),
    ...simple('tag', tags && Prisma.sql`p.tags @> ${tags}::text[]`),
    ...simple('price', price),
    ...simple('stock', inStock !== null && stockCondition(inStock)),
    ...[...Map.groupBy(attributes ?? [], ({ attribute }) => attribute)].map(([attribute, of]) => {
      return { facet: 'attribute', attribute, condition: Prisma.join(of.map(attributeCondition), ' AND ') } as const;
    }),
  ];
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

/** One bound is met by the lowest or highest price of the product; for both, one variant has to meet both. */
function priceCondition({ filter: { minPrice, maxPrice }, currency }: ProductCriteria): Prisma.Sql | null {
  if (minPrice === null && maxPrice === null) return null;
  const least = minPrice === null ? Prisma.sql`true` : Prisma.sql`of.max_price >= ${minPrice}::bigint`;
  const most = maxPrice === null ? Prisma.sql`true` : Prisma.sql`of.min_price <= ${maxPrice}::bigint`;
  const ofProduct =
    currency === null
      ? Prisma.sql`EXISTS (SELECT FROM (VALUES (p.min_price, p.max_price)) AS of (min_price, max_price) WHERE ${least} AND ${most})`
      : Prisma.sql`EXISTS (
          SELECT FROM product_price of WHERE of.product_id = p.id AND of.currency = ${currency} AND ${least} AND ${most}
        )`;
  if (minPrice === null || maxPrice === null) return ofProduct;
  const { price, join } = variantPriceIn(currency);
  return Prisma.sql`${ofProduct} AND EXISTS (
    SELECT FROM variant v ${join} WHERE v.product_id = p.id AND v.removed_at IS NULL
      AND ${price} BETWEEN ${minPrice}::bigint AND ${maxPrice}::bigint
  )`;
}

const stockCondition = (inStock: boolean) => Prisma.sql`EXISTS (
  SELECT FROM product_availability pa WHERE pa.product_id = p.id AND pa.in_stock = ${inStock}
)`;

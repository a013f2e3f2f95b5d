import type { ProductCriteria } from '../domain/product-list.ts';
import type { Tx } from './database.ts';
import { Prisma } from './generated/client.ts';
import { type FacetCondition, facetConditions, generalConditions } from './product-conditions.ts';
import { bucketsOfPrices } from './product-price-buckets.ts';
import { findScope, scopeConditions } from './product-scope.ts';

/** A value of a facet and how many products have it. */
export interface FacetRow {
  /** `vendor`, `type`, `tag`, `category`, `stock`, `price`, `bucket`, or the id of an attribute. */
  facet: string;
  /** Null for the range of numbers or prices. */
  value: string | null;
  count: number;
  /** Of a range or bucket. */
  low: number | null;
  high: number | null;
  /** Of a range of prices; null when they are in more than one. */
  currency: string | null;
}

export interface FoundFacets {
  rows: FacetRow[];
  /** The categories that the list is of. */
  categoryIds: string[];
}

/**
 * How many products of a list have what: of each facet the `first` values that most have, then by the value itself, or the name of a category, and those that are asked for,
 * if any product has them. Each facet counts what meets all conditions but its own: a product that fails one counts in the facet of that one,
 * and one that fails more in none.
 *
 * SQL: one statement, which reads the products of the scope once.
 */
export async function findFacets(tx: Tx, criteria: ProductCriteria, first: number): Promise<FoundFacets> {
  const { currency } = criteria;
  const found = await findScope(tx, criteria, 'count');
  const categoryIds = found.branches?.ids ?? null;
  const scope = scopeConditions(found, 'count');
  const own = facetConditions(criteria);
  const bitOf = (facet: FacetCondition['facet']) => bit(own.findIndex((each) => each.facet === facet));
  const counted = (bits: Prisma.Sql) => Prisma.sql`(l.misses = 0 OR l.misses = ${bits})`;
  const attributeBit = Prisma.sql`CASE a.code ${Prisma.join(
    [Prisma.sql`WHEN NULL THEN 0`, ...own.flatMap(({ attribute }, index) => whenAttribute(attribute, index))],
    ' ',
  )} ELSE 0 END`;
  const prices =
    currency === null
      ? {
          join: Prisma.empty,
          low: Prisma.sql`p.min_price`,
          high: Prisma.sql`p.max_price`,
          currency: Prisma.sql`p.currency`,
        }
      : {
          join: Prisma.sql`JOIN product_price pp ON pp.product_id = p.id AND pp.currency = ${currency}`,
          ...{ low: Prisma.sql`pp.min_price`, high: Prisma.sql`pp.max_price`, currency: Prisma.sql`pp.currency` },
        };
  const rows = await tx.$queryRaw<
    (Omit<FacetRow, 'count' | 'low' | 'high'> & Record<'count' | 'low' | 'high', unknown>)[]
  >`
    WITH judged AS MATERIALIZED (
      SELECT p.id, p.vendor, p.product_type, p.tags, ${prices.low} AS low, ${prices.high} AS high, ${prices.currency} AS currency,
        ${missesOf(own)} AS misses
      FROM product p ${prices.join}
      WHERE ${Prisma.join(generalConditions(criteria, scope), ' AND ')}
    ), listed AS MATERIALIZED (
      SELECT judged.*, pa.in_stock FROM judged JOIN product_availability pa ON pa.product_id = judged.id
      WHERE misses & (misses - 1) = 0
    ), shown AS (
      ${shownCategories(categoryIds)}
    ), valued AS (
      SELECT 'vendor' AS facet, l.vendor AS value, count(*) AS count FROM listed l
      WHERE l.vendor IS NOT NULL AND ${counted(bitOf('vendor'))} GROUP BY l.vendor
      UNION ALL
      SELECT 'type', l.product_type, count(*) FROM listed l
      WHERE l.product_type IS NOT NULL AND ${counted(bitOf('type'))} GROUP BY l.product_type
      UNION ALL
      SELECT 'tag', tag, count(*) FROM listed l, unnest(l.tags) AS tag WHERE ${counted(bitOf('tag'))} GROUP BY tag
      UNION ALL
      SELECT 'stock', l.in_stock::text, count(*) FROM listed l WHERE ${counted(bitOf('stock'))} GROUP BY l.in_stock
      UNION ALL
      SELECT 'category', shown.id::text, count(filed.product_id) FROM shown LEFT JOIN (
        SELECT DISTINCT shown.id, l.id AS product_id FROM listed l JOIN product_category pc ON pc.product_id = l.id
        JOIN category_ancestor ca ON ca.category_id = pc.category_id JOIN shown ON shown.id = ca.ancestor_id
        WHERE l.misses = 0
      ) AS filed ON filed.id = shown.id GROUP BY shown.id
      UNION ALL
      SELECT said.attribute_id::text, said.key, count(*) FROM (
        SELECT DISTINCT av.attribute_id, av.key, av.product_id FROM listed l JOIN attribute_value av ON av.product_id = l.id
        JOIN attribute a ON a.id = av.attribute_id AND a.filterable
        WHERE av.key IS NOT NULL AND ${counted(attributeBit)}
      ) AS said GROUP BY said.attribute_id, said.key
    ), placed AS (
      SELECT named.*, row_number() OVER (PARTITION BY facet ORDER BY count DESC, name COLLATE "C", value) AS place FROM (
        SELECT valued.*, COALESCE(c.name, value) AS name FROM valued LEFT JOIN category c ON facet = 'category' AND c.id::text = value
      ) AS named
    )
    SELECT facet, value, count, low, high, currency FROM (
    SELECT facet, value, count, NULL::float8 AS low, NULL::float8 AS high, NULL AS currency, place FROM placed
    WHERE (place <= ${first} AND count > 0) OR facet = 'stock' OR ${isSelected(criteria, categoryIds)}
    UNION ALL
    SELECT a.id::text, NULL, count(DISTINCT l.id), min(av.number), max(av.number), NULL, 0
    FROM listed l JOIN attribute_value av ON av.product_id = l.id JOIN attribute a ON a.id = av.attribute_id AND a.filterable
    WHERE av.number IS NOT NULL AND ${counted(attributeBit)} GROUP BY a.id
    UNION ALL
    ${bucketsOfPrices(currency, counted(bitOf('price')))}
    ) AS found ORDER BY place`;
  const number = (value: unknown) => (value === null ? null : Number(value));
  const read = rows.map(({ count, low, high, ...row }) => ({
    ...row,
    ...{ count: Number(count), low: number(low), high: number(high) },
  }));
  return { rows: read, categoryIds: categoryIds ?? [] };
}

const bit = (index: number) => Prisma.sql`${index < 0 ? 0 : 2 ** index}::int`;

const whenAttribute = (code: string | null, index: number) =>
  code === null ? [] : [Prisma.sql`WHEN ${code} THEN ${bit(index)}`];

/** A bit for each condition that a product fails. */
function missesOf(conditions: readonly FacetCondition[]): Prisma.Sql {
  if (conditions.length === 0) return Prisma.sql`0`;
  const bits = conditions.map(
    ({ condition }, index) => Prisma.sql`CASE WHEN ${condition} THEN 0 ELSE ${bit(index)} END`,
  );
  return Prisma.sql`(${Prisma.join(bits, ' | ')})`;
}

/** What is right below the categories that a list is of, and these themselves; of a list of all, those at the top. */
function shownCategories(ids: readonly string[] | null): Prisma.Sql {
  if (!ids) return Prisma.sql`SELECT id FROM category WHERE parent_id IS NULL`;
  return Prisma.sql`SELECT id FROM category WHERE id = ANY(${[...ids]}::uuid[]) OR parent_id = ANY(${[...ids]}::uuid[])`;
}

/** Whether a value of a facet is one that the list is narrowed down to. */
function isSelected({ filter }: ProductCriteria, categoryIds: readonly string[] | null): Prisma.Sql {
  const { vendors, productTypes, tags, attributes } = filter;
  const among = (facet: string, values: readonly string[] | null) =>
    values ? [Prisma.sql`(facet = ${facet} AND value = ANY(${[...values]}::text[]))`] : [];
  const ofAttributes = (attributes ?? []).map(({ attribute, anyOf, boolean }) => {
    const values = boolean === null ? (anyOf ?? []) : [String(boolean), ...(anyOf ?? [])];
    return Prisma.sql`(facet = (SELECT id::text FROM attribute WHERE code = ${attribute}) AND value = ANY(${values}::text[]))`;
  });
  const conditions = [
    ...among('vendor', vendors),
    ...among('type', productTypes),
    ...among('tag', tags),
    ...among('category', categoryIds),
  ];
  const all = [Prisma.sql`false`, ...conditions, ...ofAttributes];
  return Prisma.sql`(${Prisma.join(all, ' OR ')})`;
}

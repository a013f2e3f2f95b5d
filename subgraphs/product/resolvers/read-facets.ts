import { readFirst } from '#packages/connection/read-first.ts';
import { isUuid } from '#packages/ids/uuidv7.ts';
import type { Money } from '#packages/money/money.ts';
import type { Context } from '../context.ts';
import type { Category } from '../domain/category.ts';
import type { ProductCriteria } from '../domain/product-list.ts';
import { type FacetRow, findFacets } from '../store/product-facets.ts';
import { type AttributeFacet, attributeFacets } from './attribute-facets.ts';
import { type FacetValue, valuesOf } from './facet-values.ts';

/** Resolver parent of `ProductFacets`. */
export interface Facets {
  vendors: FacetValue[];
  productTypes: FacetValue[];
  tags: FacetValue[];
  categories: { category: Category; count: number; isSelected: boolean }[];
  attributes: AttributeFacet[];
  price: { min: Money; max: Money; buckets: { min: Money; max: Money; count: number }[] } | null;
  inStock: { inStock: number; soldOut: number };
}

/** Counts what the products of a list have, for everything that it can be narrowed down by. */
export async function readFacets(
  context: Context,
  criteria: ProductCriteria,
  args: { first?: number | null | undefined },
): Promise<Facets> {
  const first = readFirst(args, { usual: 20, most: 100 });
  const { rows, categoryIds } = await findFacets(context.dependencies.database.prisma, criteria, first);
  const byFacet = Map.groupBy(rows, ({ facet }) => facet);
  const of = (facet: string) => byFacet.get(facet) ?? [];
  const { vendors, productTypes, tags } = criteria.filter;
  const stock = (inStock: string) => of('stock').find(({ value }) => value === inStock)?.count ?? 0;
  const attributeRows = rows.filter(({ facet }) => isUuid(facet));
  const [categories, attributes] = await Promise.all([
    categoriesOf(of('category'), categoryIds, context),
    attributeFacets(attributeRows, criteria.filter.attributes ?? [], context),
  ]);
  return {
    ...{ categories, attributes },
    vendors: valuesOf(of('vendor'), vendors ?? []),
    productTypes: valuesOf(of('type'), productTypes ?? []),
    tags: valuesOf(of('tag'), tags ?? []),
    price: priceOf(of('price')[0], of('bucket')),
    inStock: { inStock: stock('true'), soldOut: stock('false') },
  };
}

async function categoriesOf(rows: readonly FacetRow[], selected: readonly string[], context: Context) {
  const wanted = new Set(selected);
  const found = await Promise.all(
    rows.map(async ({ value, count }) => ({ category: await context.categories.load(value ?? ''), count })),
  );
  return found.flatMap(({ category, count }) =>
    category ? [{ category, count, isSelected: wanted.has(category.id) }] : [],
  );
}

function priceOf(range: FacetRow | undefined, buckets: readonly FacetRow[]): Facets['price'] {
  if (!range || range.currency === null) return null;
  const { currency } = range;
  const money = (minor: number | null) => ({ minor: minor ?? 0, currency });
  return {
    ...{ min: money(range.low), max: money(range.high) },
    buckets: buckets
      .toSorted((a, b) => (a.low ?? 0) - (b.low ?? 0))
      .map(({ low, high, count }) => ({ min: money(low), max: money(high), count })),
  };
}

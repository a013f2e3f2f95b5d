/** A product as tests draw it. */
export interface DrawnProduct {
  status: 'ACTIVE' | 'DRAFT' | 'ARCHIVED';
  vendor: string | null;
  productType: string | null;
  tags: string[];
  /** Slugs. */
  categories: string[];
  inStock: boolean;
  eco: boolean | null;
  variants: { eur: number; usd: number | null; colours: string[]; power: number | null }[];
}

export interface DrawnFilter {
  vendors?: string[];
  productTypes?: string[];
  tags?: string[];
  categories?: string[];
  inStock?: boolean;
  minPrice?: number;
  maxPrice?: number;
  attributes?: { attribute: string; anyOf?: string[]; boolean?: boolean; min?: number; max?: number }[];
}

/** The tree of tests, by slug. */
export const parents: Record<string, string | null> = {
  home: null,
  lamps: 'home',
  desk: 'lamps',
  floor: 'lamps',
  tea: 'home',
  sale: null,
};
const isIn = (slug: string, of: string): boolean => {
  if (slug === of) return true;
  const parent = parents[slug] ?? null;
  return parent !== null && isIn(parent, of);
};
const filedIn = (product: DrawnProduct, slug: string) => product.categories.some((each) => isIn(each, slug));

type Judge = (product: DrawnProduct) => boolean;

/** What each condition asks, one after another, in the plainest words. */
function judgesOf(filter: DrawnFilter, pricesOf: (product: DrawnProduct) => number[]): Record<string, Judge> {
  const { minPrice = Number.NEGATIVE_INFINITY, maxPrice = Number.POSITIVE_INFINITY } = filter;
  const judges: Record<string, Judge> = {
    vendor: ({ vendor }) => !filter.vendors || (vendor !== null && filter.vendors.includes(vendor)),
    type: ({ productType }) =>
      !filter.productTypes || (productType !== null && filter.productTypes.includes(productType)),
    tag: ({ tags }) => (filter.tags ?? []).every((tag) => tags.includes(tag)),
    stock: ({ inStock }) => filter.inStock === undefined || filter.inStock === inStock,
    price: (product) => pricesOf(product).some((price) => price >= minPrice && price <= maxPrice),
  };
  const ofAttribute = (attribute: string): Judge => {
    const conditions = (filter.attributes ?? []).filter((each) => each.attribute === attribute);
    return (product) =>
      conditions.every(({ anyOf, boolean, min, max }) =>
        valuesOf(product, attribute).some(
          (value) =>
            (!anyOf || anyOf.includes(String(value))) &&
            (boolean === undefined || value === boolean) &&
            (min === undefined || (typeof value === 'number' && value >= min)) &&
            (max === undefined || (typeof value === 'number' && value <= max)),
        ),
      );
  };
  for (const attribute of ['colour', 'eco', 'power']) judges[attribute] = ofAttribute(attribute);
  return judges;
}

function valuesOf({ variants, eco }: DrawnProduct, attribute: string): (string | number | boolean)[] {
  if (attribute === 'colour') return variants.flatMap(({ colours }) => colours);
  if (attribute === 'power') return variants.flatMap(({ power }) => power ?? []);
  return eco === null ? [] : [eco];
}

/** The facets of a list, from scratch. */
export function naiveFacets(
  catalogue: readonly DrawnProduct[],
  filter: DrawnFilter,
  inDollars: boolean,
  first: number,
) {
  const pricesOf = ({ variants }: DrawnProduct) => variants.flatMap(({ eur, usd }) => (inDollars ? (usd ?? []) : eur));
  const judges = judgesOf(filter, pricesOf);
  const scope = catalogue.filter(
    (product) =>
      product.status === 'ACTIVE' &&
      pricesOf(product).length > 0 &&
      (!filter.categories || filter.categories.some((slug) => filedIn(product, slug))),
  );
  const but = (facet: string | null) =>
    scope.filter((product) => Object.entries(judges).every(([name, judge]) => name === facet || judge(product)));
  const count = (products: DrawnProduct[], read: (product: DrawnProduct) => readonly (string | null)[]) => {
    const counts = new Map<string, number>();
    for (const product of products) {
      for (const value of new Set(read(product))) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  };
  const facet = (counts: Map<string, number>, selected: string[] = []) => {
    const sorted = [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
    const kept = sorted.filter(([value], index) => index < first || selected.includes(value));
    const absent = [...new Set(selected)].filter((value) => !counts.has(value)).map((value) => [value, 0] as const);
    return [...kept, ...absent].map(([value, found]) => ({
      value,
      count: found,
      isSelected: selected.includes(value),
    }));
  };
  const selectedIn = (attribute: string) =>
    (filter.attributes ?? [])
      .filter((each) => each.attribute === attribute)
      .flatMap(({ anyOf = [], boolean }) => [...anyOf, ...(boolean === undefined ? [] : [String(boolean)])]);
  const attribute = (code: string) => {
    const products = but(code);
    const isNumber = code === 'power';
    const values = isNumber
      ? []
      : facet(
          count(products, (each) => valuesOf(each, code).map(String)),
          selectedIn(code),
        );
    const having = products.filter((each) => valuesOf(each, code).length > 0);
    const numbers = having.flatMap((each) => valuesOf(each, code)).map(Number);
    const range =
      isNumber && having.length > 0
        ? { min: Math.min(...numbers), max: Math.max(...numbers), count: having.length }
        : null;
    const isAsked = (filter.attributes ?? []).some((each) => each.attribute === code);
    return values.length > 0 || range || isAsked ? [{ attribute: { code }, values, range }] : [];
  };
  const shown = Object.keys(parents).filter((slug) =>
    filter.categories
      ? filter.categories.includes(slug) || filter.categories.includes(parents[slug] ?? '')
      : parents[slug] === null,
  );
  const priced = but('price');
  const prices = priced.flatMap(pricesOf);
  return {
    totalCount: but(null).length,
    facets: {
      vendors: facet(
        count(but('vendor'), ({ vendor }) => [vendor]),
        filter.vendors,
      ),
      productTypes: facet(
        count(but('type'), ({ productType }) => [productType]),
        filter.productTypes,
      ),
      tags: facet(
        count(but('tag'), ({ tags }) => tags),
        filter.tags,
      ),
      categories: shown
        .map((slug) => ({
          category: { slug },
          count: but(null).filter((each) => filedIn(each, slug)).length,
          isSelected: filter.categories?.includes(slug) ?? false,
        }))
        .toSorted((a, b) => b.count - a.count || (a.category.slug < b.category.slug ? -1 : 1))
        .filter((each, index) => (index < first && each.count > 0) || each.isSelected),
      attributes: ['colour', 'eco', 'power'].flatMap(attribute),
      price: prices.length > 0 ? { min: { minor: Math.min(...prices) }, max: { minor: Math.max(...prices) } } : null,
      inStock: {
        inStock: but('stock').filter(({ inStock }) => inStock).length,
        soldOut: but('stock').filter(({ inStock }) => !inStock).length,
      },
    },
    /** How many products have a variant that costs so much. */
    countPriced: (min: number, max: number) =>
      priced.filter((each) => pricesOf(each).some((price) => price >= min && price <= max)).length,
    productsPriced: priced.length,
  };
}

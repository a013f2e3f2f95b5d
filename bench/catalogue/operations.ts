import type { Samples } from './read-samples.ts';

/** What is measured: the same read by the graph and by one plain statement. */
export interface Operation {
  name: string;
  query: string;
  variables(samples: Samples, turn: number): Record<string, unknown>;
  plain: string;
  values(samples: Samples, turn: number): unknown[];
}

const product = /* GraphQL */ `{ id slug title priceRange { min { minor currency } max { minor } } variants { id sku title price { minor currency } } }`;

/** The products of a page with their variants. */
const withVariants = (page: string, order: string) => `
  SELECT page.*, (SELECT json_agg(json_build_object('id', v.id, 'sku', v.sku, 'title', v.title, 'price', v.price) ORDER BY v.position)
    FROM variant v WHERE v.product_id = page.id AND v.removed_at IS NULL) AS variants
  FROM (${page} LIMIT 20) AS page ORDER BY ${order}`;

const columns = 'p.id, p.slug, p.title, p.min_price, p.max_price, p.currency';
const forSale = `p.status = 'ACTIVE' AND p.deleted_at IS NULL`;
const pick = <Item>(items: readonly Item[], turn: number): Item => {
  const item = items[turn % items.length];
  if (item === undefined) throw new Error('there is nothing to ask for');
  return item;
};

/** Both words, the last as a beginning, without stems. */
const asked = (text: string) => text.split(' ').join(' & ').concat(':*');

/** A letter is missing in the middle of the first word. */
const mistyped = (text: string) => text.slice(0, 2) + text.slice(3);

/** As far as somebody has come. */
const typed = (text: string) => text.slice(0, 4);

const facetsOfLeaf = `
  WITH listed AS MATERIALIZED (
    SELECT p.id, p.vendor, p.product_type, p.tags, pp.min_price, pp.max_price, pa.in_stock
    FROM product_category pc JOIN category c ON c.id = pc.category_id JOIN product p ON p.id = pc.product_id
      JOIN product_price pp ON pp.product_id = p.id AND pp.currency = 'USD' JOIN product_availability pa ON pa.product_id = p.id
    WHERE c.slug = $1 AND ${forSale}
  )
  SELECT 'vendor' AS facet, vendor AS value, count(*) FROM listed GROUP BY 2
  UNION ALL SELECT 'type', product_type, count(*) FROM listed GROUP BY 2
  UNION ALL SELECT 'tag', tag, count(*) FROM listed, unnest(tags) AS tag GROUP BY 2
  UNION ALL SELECT 'stock', in_stock::text, count(*) FROM listed GROUP BY 2
  UNION ALL SELECT 'price', min(min_price) || '-' || max(max_price), count(*) FROM listed
  UNION ALL SELECT attribute_id::text, key, count(DISTINCT product_id) FROM listed JOIN attribute_value ON product_id = id GROUP BY 1, 2
  UNION ALL SELECT 'page', (SELECT json_agg(page)::text FROM (SELECT id FROM listed ORDER BY min_price, id LIMIT 20) AS page), 20`;

const searched = withVariants(
  `SELECT ${columns}, ts_rank(ps.document, $1::tsquery) AS rank FROM product_search ps JOIN product p ON p.id = ps.product_id
   WHERE ${forSale} AND ps.language = 'en' AND ps.document @@ $1::tsquery ORDER BY rank DESC, p.id DESC`,
  'page.rank DESC, page.id DESC',
);

const values = '{ value label count isSelected }';

export const operations: readonly Operation[] = [
  {
    name: 'page of 20 with variants and prices',
    query: `{ products(first: 20) { edges { cursor node ${product} } pageInfo { hasNextPage } } }`,
    variables: () => ({}),
    plain: withVariants(`SELECT ${columns} FROM product p WHERE ${forSale} ORDER BY p.id DESC`, 'page.id DESC'),
    values: () => [],
  },
  {
    name: 'page 100 by title',
    query: `query ($after: String) { products(first: 20, sort: TITLE, after: $after) { edges { cursor node ${product} } pageInfo { hasNextPage } } }`,
    variables: ({ beforePage100: { titleKey, id } }) => ({
      after: Buffer.from(JSON.stringify(['TITLE', titleKey, id])).toString('base64url'),
    }),
    plain: withVariants(
      `SELECT ${columns}, p.title_key FROM product p WHERE ${forSale} AND (p.title_key, p.id) > ($1, $2::uuid) ORDER BY p.title_key, p.id`,
      'page.title_key, page.id',
    ),
    values: ({ beforePage100: { titleKey, id } }) => [titleKey, id],
  },
  {
    name: 'cheapest in a market',
    query: `{ products(first: 20, sort: PRICE_ASC, market: "us", filter: { minPrice: 500 }) { edges { cursor node ${product} } pageInfo { hasNextPage } } }`,
    variables: () => ({}),
    plain: withVariants(
      `SELECT ${columns}, pp.min_price AS paid FROM product_price pp JOIN product p ON p.id = pp.product_id
       WHERE pp.currency = 'USD' AND pp.max_price >= 500 AND ${forSale} ORDER BY pp.min_price, pp.product_id`,
      'page.paid, page.id',
    ),
    values: () => [],
  },
  {
    name: 'best selling in stock',
    query: `{ products(first: 20, sort: BEST_SELLING, filter: { inStock: true }) { edges { cursor node ${product} } pageInfo { hasNextPage } } }`,
    variables: () => ({}),
    plain: withVariants(
      `SELECT ${columns}, ps.units FROM product_sales ps JOIN product p ON p.id = ps.product_id
         JOIN product_availability pa ON pa.product_id = p.id
       WHERE ${forSale} AND pa.in_stock ORDER BY ps.units DESC, ps.product_id DESC`,
      'page.units DESC, page.id DESC',
    ),
    values: () => [],
  },
  {
    name: 'search',
    query: `query ($search: String) { products(first: 20, sort: RELEVANCE, search: $search) { edges { cursor node ${product} } pageInfo { hasNextPage } } }`,
    variables: ({ searches }, turn) => ({ search: pick(searches, turn) }),
    plain: searched,
    values: ({ searches }, turn) => [asked(pick(searches, turn))],
  },
  {
    name: 'search with a typing error',
    query: `query ($search: String) { products(first: 20, sort: RELEVANCE, search: $search) { edges { cursor node ${product} } pageInfo { hasNextPage } } }`,
    variables: ({ searches }, turn) => ({ search: mistyped(pick(searches, turn)) }),
    // What it would be without the error.
    plain: searched,
    values: ({ searches }, turn) => [asked(pick(searches, turn))],
  },
  {
    name: 'suggest',
    query:
      'query ($prefix: String!) { suggest(prefix: $prefix) { products { id title } categories { slug name } completions } }',
    variables: ({ searches }, turn) => ({ prefix: typed(pick(searches, turn)) }),
    plain: `
      SELECT 'product' AS kind, id::text, title FROM (
        SELECT p.id, p.title FROM product_search ps JOIN product p ON p.id = ps.product_id
        WHERE ps.language = 'en' AND ps.title >= $1 AND ps.title < $1 || U&'\\+10FFFF' AND ${forSale} ORDER BY ps.title, ps.product_id LIMIT 8
      ) AS begun
      UNION ALL SELECT 'word', word, NULL FROM (
        SELECT word, count(*) FROM product_word WHERE language = 'en' AND word >= $1 AND word < $1 || U&'\\+10FFFF'
        GROUP BY word ORDER BY count(*) DESC, word LIMIT 8
      ) AS completed`,
    values: ({ searches }, turn) => [typed(pick(searches, turn))],
  },
  {
    name: 'page of a category with facets',
    query: `query ($category: String!) {
      products(first: 20, sort: PRICE_ASC, market: "us", filter: { categories: [$category] }) {
        edges { cursor node { id title priceRange { min { minor } } } } pageInfo { hasNextPage } totalCount
        facets {
          vendors ${values} productTypes ${values} tags ${values} categories { category { slug } count }
          attributes { attribute { code name unit } values ${values} range { min max } }
          price { min { minor } max { minor } buckets { min { minor } max { minor } count } } inStock { inStock soldOut }
        }
      }
    }`,
    variables: ({ leaves }, turn) => ({ category: pick(leaves, turn) }),
    plain: facetsOfLeaf,
    values: ({ leaves }, turn) => [pick(leaves, turn)],
  },
];

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { drawnFilter, drawnProduct, putCatalogue } from './draw-catalogue.ts';
import { makeCategory } from './make-products.ts';
import { naiveFacets, parents } from './naive-facets.ts';
import { startTestCatalogue, type TestCatalogue } from './start-test-catalogue.ts';

let catalogue: TestCatalogue;
beforeAll(async () => {
  catalogue = await startTestCatalogue();
  const ids = new Map<string, string>();
  for (const [slug, parent] of Object.entries(parents)) {
    ids.set(slug, await makeCategory(catalogue, slug));
    const move = 'mutation ($input: MoveCategoryInput!) { moveCategory(input: $input) { __typename } }';
    if (parent) await catalogue.query(move, { input: { id: ids.get(slug), parentId: ids.get(parent) } });
  }
  const options = ['black', 'blue', 'red'].map((code) => ({ code, label: code.toUpperCase() }));
  const attribute = (input: object) =>
    catalogue.query('mutation ($input: CreateAttributeInput!) { createAttribute(input: $input) { __typename } }', {
      input,
    });
  const ofVariants = { ofVariants: true, filterable: true };
  await attribute({ code: 'colour', name: 'Colour', type: 'ENUM', options, ...ofVariants });
  await attribute({ code: 'power', name: 'Power', type: 'NUMBER', unit: 'W', ...ofVariants });
  await attribute({ code: 'eco', name: 'Eco', type: 'BOOLEAN', filterable: true });
  await attribute({ code: 'secret', name: 'Secret', type: 'TEXT', ofVariants: true });
  for (const [code, currency] of [
    ['de', 'EUR'],
    ['us', 'USD'],
  ]) {
    const input = { code, name: code, currency, languages: ['en'], pricesIncludeTax: true };
    await catalogue.query('mutation ($input: CreateMarketInput!) { createMarket(input: $input) { __typename } }', {
      input,
    });
  }
});
afterAll(async () => catalogue[Symbol.asyncDispose]());

const values = '{ value count isSelected }';
const listQuery = /* GraphQL */ `
  query ($filter: ProductFilter, $market: String, $values: Int, $sort: ProductSort) {
    products(filter: $filter, market: $market, first: 100, sort: $sort) {
      totalCount
      edges { node { id priceRange(market: $market) { min { minor } } } }
      facets(first: $values) {
        vendors ${values} productTypes ${values} tags ${values}
        categories { category { slug } count isSelected }
        attributes { attribute { code } values ${values} range { min max count } }
        price { min { minor } max { minor } buckets { min { minor currency } max { minor } count } }
        inStock { inStock soldOut }
      }
    }
  }
`;

interface Bucket {
  min: { minor: number; currency: string };
  max: { minor: number };
  count: number;
}

test('facets and lists are what a naive count gives, whatever the catalogue, the conditions and the market', async () => {
  const { transact } = catalogue.dependencies.database;
  const property = fc.asyncProperty(
    fc.array(drawnProduct, { maxLength: 25 }),
    fc.array(
      fc.record({
        filter: drawnFilter,
        market: fc.constantFrom(null, 'de', 'us'),
        first: fc.integer({ min: 1, max: 4 }),
      }),
      { minLength: 3, maxLength: 6 },
    ),
    async (products, asked) => {
      await transact((tx) => putCatalogue(tx, products));
      for (const { filter, market, first } of asked) {
        const sort = 'PRICE_ASC';
        const answer = await catalogue.ask(listQuery, { filter, market, values: first, sort });
        expect(answer.errors).toBeUndefined();
        const { totalCount, facets, edges } = answer.data.products;
        const { price, ...rest } = facets;
        const expected = naiveFacets(products, filter, market === 'us', first);
        const { price: expectedPrice, ...expectedRest } = expected.facets;
        expect({ totalCount, ...rest }).toEqual({ totalCount: expected.totalCount, ...expectedRest });
        const { buckets = [], ...range } = price ?? {};
        expect(price && range).toEqual(expectedPrice);
        for (const bucket of buckets as Bucket[]) {
          expect(bucket.count).toBe(expected.countPriced(bucket.min.minor, bucket.max.minor));
          expect(bucket.count).toBeGreaterThan(0);
        }
        expect(buckets.length).toBeLessThanOrEqual(7);
        const prices = edges.map(
          ({ node }: { node: { priceRange: { min: { minor: number } } } }) => node.priceRange.min.minor,
        );
        expect(prices).toHaveLength(Math.min(totalCount, 100));
        expect(prices).toEqual(prices.toSorted((a: number, b: number) => a - b));
      }
    },
  );
  await fc.assert(property, { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 30) });
}, 240_000);

describe('facets', () => {
  test('name what they count for people', async () => {
    await catalogue.dependencies.database.transact((tx) =>
      putCatalogue(tx, [
        {
          ...{ status: 'ACTIVE', vendor: null, productType: null, tags: [], categories: [], inStock: true, eco: true },
          variants: [{ eur: 10, usd: null, colours: ['red'], power: 5 }],
        },
      ]),
    );
    const query = '{ products { facets { attributes { attribute { name unit } values { label } range { max } } } } }';
    const { data } = await catalogue.ask(query);
    expect(data.products.facets.attributes).toEqual([
      { attribute: { name: 'Colour', unit: null }, values: [{ label: 'RED' }], range: null },
      { attribute: { name: 'Eco', unit: null }, values: [{ label: 'true' }], range: null },
      { attribute: { name: 'Power', unit: 'W' }, values: [], range: { max: 5 } },
    ]);
  });

  test('are read by two statements, and only when they are asked for', async () => {
    const before = catalogue.statements();
    await catalogue.query('{ products { facets { vendors { value } } } }');
    expect(catalogue.statements() - before).toBeLessThanOrEqual(4);
  });

  test.each<[Record<string, unknown>, string]>([
    [{ values: 0 }, 'first: expected 1 to 100, got 0'],
    [{ values: 101 }, 'first: expected 1 to 100, got 101'],
    [{ market: 'atlantis' }, 'market: expected the code of a market'],
  ])('refuse %j', async (variables, message) => {
    const { errors } = await catalogue.ask(listQuery, variables);
    expect(errors?.[0]).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT' } });
  });
});

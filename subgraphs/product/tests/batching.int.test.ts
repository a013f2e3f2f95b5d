import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeCategory, makeProduct, variantInput } from './make-products.ts';
import { startTestCatalogue, type TestCatalogue } from './start-test-catalogue.ts';

let catalogue: TestCatalogue;
const made: { id: string; variants: { id: string }[] }[] = [];
let categoryId: string;

async function statementsOf(source: string, variables: Record<string, unknown> = {}): Promise<number> {
  const before = catalogue.statements();
  await catalogue.query(source, variables);
  return catalogue.statements() - before;
}

beforeAll(async () => {
  catalogue = await startTestCatalogue();
  categoryId = await makeCategory(catalogue, 'all');
  for (let index = 0; index < 25; index++) {
    const variants = Array.from({ length: 1 + (index % 3) }, () => variantInput(100 + index));
    const media = [{ url: `https://images.souk.test/${index}.jpg` }];
    made.push(await makeProduct(catalogue, { categories: ['all'], media, variants }));
  }
});
afterAll(async () => catalogue[Symbol.asyncDispose]());

describe('the number of SQL statements', () => {
  test('of a page does not depend on its length', async () => {
    const page = /* GraphQL */ `
      query ($first: Int) {
        products(first: $first) {
          totalCount
          edges {
            node {
              title
              priceRange { min { amount } }
              categories { name }
              media { url }
              variants { sku price { amount } product { title } }
            }
          }
        }
      }
    `;
    // The page, its count, categories, media, variants, and the products of the variants.
    expect(await statementsOf(page, { first: 1 })).toBe(6);
    expect(await statementsOf(page, { first: 20 })).toBe(6);
  });

  test('of entities is one for each type', async () => {
    const representations = [
      ...made.map(({ id }) => ({ __typename: 'Product', id })),
      ...made.flatMap(({ variants }) => variants.map(({ id }) => ({ __typename: 'Variant', id }))),
      { __typename: 'Category', id: categoryId },
    ];
    const entities = /* GraphQL */ `
      query ($representations: [_Any!]!) {
        _entities(representations: $representations) {
          ... on Product { title }
          ... on Variant { sku }
          ... on Category { name }
        }
      }
    `;
    expect(await statementsOf(entities, { representations })).toBe(3);
  });
});

test('a mutation of a product reads what it shows of it with one statement for each kind', async () => {
  const variants = Array.from({ length: 3 }, () => variantInput());
  const media = [{ url: 'https://images.souk.test/new.jpg' }];
  const input = { title: 'New', categories: ['all'], media, variants };
  const create = /* GraphQL */ `
    mutation ($input: CreateProductInput!) {
      createProduct(input: $input) {
        ... on Product { categories { name } media { url } variants { sku product { title } } }
      }
    }
  `;
  // Categories, pictures, variants, and the products of the variants.
  expect(await statementsOf(create, { input })).toBe(4);
});

test('an entity that does not exist is null, whatever its id looks like', async () => {
  const known = made[0]?.id ?? '';
  const ids = ['01990000-0000-7000-8000-00000000dead', 'nonsense', '', 'a\0b', known.toUpperCase()];
  const types = ['Product', 'Variant', 'Category'];
  const representations = types.flatMap((__typename) => ids.map((id) => ({ __typename, id })));
  const { _entities } = await catalogue.query<{ _entities: ({ id: string } | null)[] }>(
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Product { id } } }',
    { representations },
  );
  expect(_entities.filter((entity) => entity !== null)).toEqual([{ id: known }]);
});

test.each(['no-such', 'Not A Slug', '', 'a\0b', 'x'.repeat(5000)])(
  'there is no product %j and no such variant',
  async (text) => {
    const source = 'query ($text: String!) { product(slug: $text) { id } variant(sku: $text) { id } }';
    expect(await catalogue.query(source, { text })).toEqual({ product: null, variant: null });
  },
);

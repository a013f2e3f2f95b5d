import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeCategory, makeProduct, variantInput } from './make-products.ts';
import { startTestCatalogue, type TestCatalogue } from './start-test-catalogue.ts';

const listQuery = /* GraphQL */ `
  query ($first: Int, $after: String, $search: String, $filter: ProductFilter, $sort: ProductSort) {
    products(first: $first, after: $after, search: $search, filter: $filter, sort: $sort) {
      totalCount
      edges { cursor node { title priceRange { min { minor } } } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`;

interface Listed {
  products: {
    totalCount: number;
    edges: { cursor: string; node: { title: string; priceRange: { min: { minor: number } } } }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  };
}

let catalogue: TestCatalogue;

const list = async (variables: Record<string, unknown>) =>
  (await catalogue.query<Listed>(listQuery, variables)).products;
const titles = async (variables: Record<string, unknown>) =>
  (await list(variables)).edges.map(({ node }) => node.title);

beforeAll(async () => {
  catalogue = await startTestCatalogue();
  await makeCategory(catalogue, 'tea');
  await makeCategory(catalogue, 'lighting');
  await makeProduct(
    catalogue,
    { title: 'Tea Glass', vendor: 'Beyoğlu', tags: ['glass', 'gift'], categories: ['tea'] },
    900,
  );
  await makeProduct(catalogue, { title: 'tea glass', vendor: 'Iznik', tags: ['glass'], categories: ['tea'] }, 900);
  await makeProduct(
    catalogue,
    { title: 'Tea Glass', description: 'With a saucer', categories: ['tea', 'lighting'] },
    900,
  );
  await makeProduct(catalogue, { title: 'Ångström Lamp', categories: ['lighting'], tags: ['gift'] }, 4500);
  await makeProduct(catalogue, { title: 'Zellige Tile' }, 900);
  await makeProduct(catalogue, { title: 'Brass Tray', variants: [variantInput(2000), variantInput(9000)] });
  await makeProduct(catalogue, { title: 'Copper Pot' }, 2000);
});
afterAll(async () => catalogue[Symbol.asyncDispose]());

describe('paging', () => {
  test.each(['NEWEST', 'TITLE', 'PRICE_ASC', 'PRICE_DESC', 'RELEVANCE'])(
    'walks the %s list without a gap or a duplicate, also over equal keys',
    async (sort) => {
      for (const search of [undefined, 'tea']) {
        const all = await list({ first: 100, sort, search });
        expect(all.edges).toHaveLength(search ? 3 : 7);
        expect(all.pageInfo.hasNextPage).toBe(false);
        for (const first of [1, 2, 3]) {
          const walked: string[] = [];
          let after: string | null = null;
          do {
            const page: Listed['products'] = await list({ first, after, sort, search });
            expect(page.edges.length).toBeLessThanOrEqual(first);
            expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
            walked.push(...page.edges.map(({ cursor }) => cursor));
            after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
          } while (after !== null);
          expect(walked).toEqual(all.edges.map(({ cursor }) => cursor));
        }
      }
    },
  );

  test('is not disturbed by products that come in between', async () => {
    const first = await list({ first: 2, sort: 'NEWEST', search: 'tea' });
    const extra = await makeProduct(catalogue, { title: 'Tea Glass' }, 900);
    const rest = await list({ first: 100, sort: 'NEWEST', search: 'tea', after: first.pageInfo.endCursor });
    expect(rest.edges).toHaveLength(1);
    await catalogue.database.prisma.variant.deleteMany({ where: { productId: extra.id } });
    await catalogue.database.prisma.product.delete({ where: { id: extra.id } });
  });

  test('refuses a cursor of another order, a forged one and a page beyond 100', async () => {
    const { pageInfo } = await list({ first: 1, sort: 'TITLE' });
    const forged = Buffer.from(JSON.stringify(['PRICE_ASC', 1e300, 'x'])).toString('base64url');
    for (const variables of [
      { sort: 'NEWEST', after: pageInfo.endCursor },
      { sort: 'PRICE_ASC', after: forged },
      { sort: 'PRICE_ASC', after: 'not a cursor' },
      { first: 101 },
      { first: 0 },
    ]) {
      const { errors } = await catalogue.ask(listQuery, variables);
      expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    }
  });
});

describe('order', () => {
  test('is newest first unless asked otherwise', async () => {
    const newest = ['Copper Pot', 'Brass Tray', 'Zellige Tile', 'Ångström Lamp', 'Tea Glass', 'tea glass', 'Tea Glass'];
    expect(await titles({})).toEqual(newest);
    expect(await titles({ sort: null, first: null })).toEqual(newest);
    expect(await titles({ sort: 'RELEVANCE' })).toEqual(newest);
  });

  test('by title takes no notice of case and accents', async () => {
    const sorted = await titles({ sort: 'TITLE' });
    expect(sorted.slice(0, 3)).toEqual(['Ångström Lamp', 'Brass Tray', 'Copper Pot']);
    expect(sorted.at(-1)).toBe('Zellige Tile');
  });

  test('by price goes by the lowest price of each product', async () => {
    const prices = async (sort: string) => (await list({ sort })).edges.map(({ node }) => node.priceRange.min.minor);
    const ascending = [900, 900, 900, 900, 2000, 2000, 4500];
    expect(await prices('PRICE_ASC')).toEqual(ascending);
    expect(await prices('PRICE_DESC')).toEqual(ascending.toReversed());
  });
});

describe('filter', () => {
  test.each<[object, number]>([
    [{ categories: ['tea'] }, 3],
    [{ categories: ['tea', 'lighting'] }, 4],
    [{ categories: ['no-such'] }, 0],
    [{ categories: [] }, 7],
    [{ vendors: ['Beyoğlu', 'Iznik'] }, 2],
    [{ tags: ['glass', 'gift'] }, 1],
    [{ tags: ['gift'], categories: ['lighting'] }, 1],
    [{ minPrice: 2000 }, 3],
    [{ maxPrice: 899 }, 0],
    [{ minPrice: 2000, maxPrice: 4500 }, 3],
    [{ minPrice: 5000, maxPrice: 8000 }, 0],
    [{ minPrice: -9007199254740991, maxPrice: 9007199254740991 }, 7],
  ])('%j holds for %i products', async (filter, count) => {
    const { edges, totalCount } = await list({ filter });
    expect([edges.length, totalCount]).toEqual([count, count]);
  });

  test('refuses what cannot be compared, naming the field', async () => {
    const { errors } = await catalogue.ask(listQuery, { filter: { vendors: ['a\0b'] } });
    expect(errors?.[0]).toMatchObject({
      message: 'filter.vendors.0: expected text without control characters, such as U+0000',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

test('totalCount is read only when it is asked for', async () => {
  const before = catalogue.statements();
  await catalogue.query('{ products { edges { node { id } } } }');
  expect(catalogue.statements() - before).toBe(1);
});

test('totalCount counts every match, also beyond the page', async () => {
  const { totalCount, edges } = await list({ first: 1, search: 'tea', sort: 'PRICE_ASC' });
  expect([totalCount, edges.length]).toEqual([3, 1]);
});

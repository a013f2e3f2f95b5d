import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { readProduct } from './change-products.ts';
import { makeCategory, makeProduct, variantInput } from './make-products.ts';
import { staff, startTestCatalogue, type TestCatalogue } from './start-test-catalogue.ts';

let catalogue: TestCatalogue;
beforeAll(async () => {
  catalogue = await startTestCatalogue();
});
afterAll(async () => catalogue[Symbol.asyncDispose]());

const fields =
  'status progress { total } result { name count } rejected(first: 100) { edges { node { index code message } } }';

interface Job {
  __typename: string;
  status: string;
  progress: { total: number };
  result: { name: string; count: number }[];
  rejected: { edges: { node: { index: number; code: string; message: string } }[] };
}

async function start(products: object, edit: object, input: object = {}) {
  const { editProducts } = await catalogue.query<{ editProducts: Job }>(
    `mutation ($input: EditProductsInput!) {
      editProducts(input: $input) { __typename ... on Job { ${fields} } ... on UserError { path message } }
    }`,
    { input: { idempotencyKey: uuidv7(), products, edit, ...input } },
  );
  return editProducts;
}

async function edit(products: object, change: object, input: object = {}) {
  const key = { idempotencyKey: uuidv7(), ...input };
  await start(products, change, key);
  await catalogue.runJobs();
  const { status, result, rejected } = await start(products, change, key);
  expect(status).toBe('COMPLETED');
  return {
    ...Object.fromEntries(result.map(({ name, count }) => [name, count])),
    rejected: rejected.edges.map(({ node }) => node),
  };
}

const eur = (minor: number) => ({ minor, currency: 'EUR' });
const ofVendor = (vendor: string, statuses?: string[]) => ({ filter: { vendors: [vendor], statuses } });

async function pricesOf(id: string) {
  const { product } = await catalogue.query<{
    product: { variants: { price: { minor: number }; compareAtPrice: { minor: number } | null }[] };
  }>('query ($id: ID) { product(id: $id) { variants { price { minor } compareAtPrice { minor } } } }', { id });
  return product.variants.map(({ price, compareAtPrice }) => [price.minor, compareAtPrice?.minor ?? null]);
}

const raised = { adjustment: { percent: 5, ending: '99' } };

test('all prices of a vendor are raised by 5 % to end in .99, as the preview says', async () => {
  const variants = [
    variantInput(1000),
    variantInput(2000, { compareAtPrice: eur(2050) }),
    variantInput(5000, { compareAtPrice: eur(9000) }),
  ];
  const { id } = await makeProduct(catalogue, { vendor: 'Weaver', variants });
  const other = await makeProduct(catalogue, { vendor: 'Potter', variants: [variantInput(1000)] });
  const expected = [
    [1099, null],
    [2099, null],
    [5299, 9000],
  ];
  const { adjustedPrices } = await catalogue.query<{
    adjustedPrices: {
      edges: {
        node: {
          product: { id: string };
          variants: { price: { minor: number }; compareAtPrice: { minor: number } | null }[];
        };
      }[];
    };
  }>(
    `query ($products: ProductListInput!, $prices: AdjustPricesInput!) { adjustedPrices(products: $products, prices: $prices) {
      edges { node { product { id } variants { price { minor } compareAtPrice { minor } } } }
    } }`,
    { products: ofVendor('Weaver'), prices: raised },
  );
  expect(
    adjustedPrices.edges.map(({ node }) => [
      node.product.id,
      node.variants.map(({ price, compareAtPrice }) => [price.minor, compareAtPrice?.minor ?? null]),
    ]),
  ).toEqual([[id, expected]]);
  expect(await edit(ofVendor('Weaver'), { prices: raised })).toEqual({ updated: 1, unchanged: 0, rejected: [] });
  expect(await pricesOf(id)).toEqual(expected);
  expect(await pricesOf(other.id)).toEqual([[1000, null]]);
});

test('a sale shows what things cost before, and takes effect once', async () => {
  const { id } = await makeProduct(catalogue, { vendor: 'Smith', variants: [variantInput(1000), variantInput(1)] });
  const sale = { prices: { adjustment: { percent: -20 }, asSale: true } };
  const key = { idempotencyKey: uuidv7() };
  expect(await edit(ofVendor('Smith'), sale, key)).toMatchObject({ updated: 1 });
  expect(await edit(ofVendor('Smith'), sale, key)).toMatchObject({ updated: 1 });
  expect(await pricesOf(id)).toEqual([
    [800, 1000],
    [1, null],
  ]);
});

test('tags, vendor, type, tax class and status of many are changed, and a dry run only tells', async () => {
  const made = await Promise.all(
    ['a', 'b', 'c'].map((tag) => makeProduct(catalogue, { vendor: 'Many', tags: [tag, 'old'], status: 'DRAFT' })),
  );
  const drafts = ofVendor('Many', ['DRAFT']);
  const change = {
    addTags: ['new', 'a'],
    removeTags: ['old'],
    productType: 'Thing',
    taxClass: 'reduced',
    status: 'ACTIVE',
    vendor: 'Few',
  };
  expect(await edit(drafts, change, { dryRun: true })).toEqual({ updated: 3, unchanged: 0, rejected: [] });
  expect(await readProduct(catalogue, { id: made[0]?.id ?? '' })).toMatchObject({ version: 1, tags: ['a', 'old'] });
  expect(await edit(drafts, change)).toEqual({ updated: 3, unchanged: 0, rejected: [] });
  expect(await readProduct(catalogue, { id: made[1]?.id ?? '' })).toMatchObject({
    ...{ tags: ['b', 'new', 'a'], vendor: 'Few', productType: 'Thing', taxClass: 'reduced', status: 'ACTIVE' },
  });
  const ids = { filter: { ids: made.slice(0, 2).map(({ id }) => id) } };
  expect(await edit(ids, { status: 'ARCHIVED' })).toMatchObject({ updated: 2 });
  expect(await edit({ filter: { ...ids.filter, statuses: ['ARCHIVED'] } }, { status: 'ARCHIVED' })).toMatchObject({
    unchanged: 2,
  });
});

test('of a category or a collection only what is in it is edited, and of one that there is not nothing', async () => {
  const parent = await makeCategory(catalogue, 'bulk');
  await catalogue.query('mutation ($input: CreateCategoryInput!) { createCategory(input: $input) { __typename } }', {
    input: { slug: 'bulk-below', name: 'Below', parentId: parent },
  });
  const [inside, outside] = [
    await makeProduct(catalogue, { categories: ['bulk-below'] }),
    await makeProduct(catalogue),
  ];
  const { createCollection } = await catalogue.query<{ createCollection: { id: string } }>(
    'mutation ($input: CreateCollectionInput!) { createCollection(input: $input) { ... on Collection { id } } }',
    { input: { slug: 'bulk', title: 'Bulk' } },
  );
  await catalogue.query(
    'mutation ($input: AddProductsToCollectionInput!) { addProductsToCollection(input: $input) { __typename } }',
    { input: { collectionId: createCollection.id, productIds: [outside.id] } },
  );
  const tagsOf = async ({ id }: { id: string }) => (await readProduct(catalogue, { id }))?.['tags'];
  expect(await edit({ filter: { categories: ['bulk'] } }, { addTags: ['a'] })).toMatchObject({ updated: 1 });
  expect(await edit({ filter: { collection: 'bulk' } }, { addTags: ['b'] })).toMatchObject({ updated: 1 });
  expect([await tagsOf(inside), await tagsOf(outside)]).toEqual([['a'], ['b']]);
  for (const filter of [
    { categories: ['nowhere'] },
    { collection: 'nowhere' },
    { collection: 'bulk', categories: ['bulk'] },
  ]) {
    expect(await start({ filter }, { addTags: ['c'] })).toMatchObject({
      __typename: 'InvalidInput',
      path: ['input', 'products'],
    });
  }
});

test('what cannot be done to one product is told of it, and keeps none of the others out', async () => {
  const full = await makeProduct(catalogue, {
    vendor: 'Full',
    tags: Array.from({ length: 50 }, (_, index) => `t${index}`),
  });
  await makeProduct(catalogue, { vendor: 'Full' });
  const most = 9_007_199_254_740_991;
  const dear = await makeProduct(catalogue, { vendor: 'Full', variants: [variantInput(most, { sku: 'DEAR' })] });
  expect(await edit(ofVendor('Full'), { addTags: ['one more'] })).toEqual({
    ...{ updated: 2, unchanged: 0 },
    rejected: [{ index: 0, code: 'INVALID_INPUT', message: `product ${full.id}: it would have more than 50 tags` }],
  });
  expect(await edit(ofVendor('Full'), { prices: { adjustment: { percent: 100 } } })).toMatchObject({
    updated: 2,
    rejected: [{ index: 2, message: `product ${dear.id}: the price of DEAR would be too large` }],
  });
});

test.each([
  ['nothing to do', ofVendor('Weaver'), {}, 'input.edit'],
  ['no such products', ofVendor('nobody'), { addTags: ['x'] }, 'input.products'],
  [
    'a percentage below -100',
    ofVendor('Weaver'),
    { prices: { adjustment: { percent: -101 } } },
    'input.edit.prices.adjustment.percent',
  ],
  ['a tag that is blank', ofVendor('Weaver'), { addTags: [' '] }, 'input.edit.addTags.0'],
])('%s is refused', async (_what, products, change, path) => {
  expect(await start(products, change)).toMatchObject({ __typename: 'InvalidInput', path: path.split('.') });
});

test('drafts are edited by those who see them only', async () => {
  const { errors } = await catalogue.ask(
    'mutation ($input: EditProductsInput!) { editProducts(input: $input) { __typename } }',
    { input: { idempotencyKey: uuidv7(), products: { filter: { statuses: ['DRAFT'] } }, edit: { status: 'ACTIVE' } } },
    { identity: { ...staff, scopes: ['catalog:write'] } },
  );
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
});

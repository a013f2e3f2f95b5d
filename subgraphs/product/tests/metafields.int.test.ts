import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { change, tryChange } from './change-products.ts';
import { makeProduct } from './make-products.ts';
import { startTestCatalogue, type TestCatalogue } from './start-test-catalogue.ts';

let catalogue: TestCatalogue;
beforeAll(async () => {
  catalogue = await startTestCatalogue();
});
afterAll(async () => catalogue[Symbol.asyncDispose]());

const field = (key: string, value: unknown, fields: object = {}) => ({
  namespace: 'erp',
  key,
  type: 'STRING',
  value,
  ...fields,
});

async function read(id: string, identity = aPerson({ scopes: ['catalog:read'] })) {
  const { data } = await catalogue.ask(
    `query ($id: ID) { product(id: $id) {
      metafields(namespace: "erp") { key type value }
      all: metafields { key }
      variants { metafields { key value } }
    } }`,
    { id },
    { identity },
  );
  return (data as { product: { metafields: object[]; all: object[]; variants: { metafields: object[] }[] } }).product;
}

test('metafields of every type are kept with a product and its variants, and told to those who may read them', async () => {
  const { id: productId, variants } = await makeProduct(catalogue);
  await change(catalogue, 'setProductMetafields', {
    productId,
    metafields: [
      field('number', 1.5, { type: 'NUMBER' }),
      field('public', 'text "with" quotes', { isPublic: true }),
      field('flag', false, { type: 'BOOLEAN' }),
      field('list', [1, [2], null], { type: 'ARRAY' }),
      field('object', { a: { b: [] } }, { type: 'OBJECT' }),
      field('whole', 9_007_199_254_740_991, { type: 'INTEGER' }),
      { ...field('other', 'x'), namespace: 'shop' },
      field('of-variant', 'v', { variantId: variants[0]?.id, isPublic: true }),
    ],
  });
  expect(await read(productId)).toEqual({
    metafields: [
      { key: 'flag', type: 'BOOLEAN', value: false },
      { key: 'list', type: 'ARRAY', value: [1, [2], null] },
      { key: 'number', type: 'NUMBER', value: 1.5 },
      { key: 'object', type: 'OBJECT', value: { a: { b: [] } } },
      { key: 'public', type: 'STRING', value: 'text "with" quotes' },
      { key: 'whole', type: 'INTEGER', value: 9_007_199_254_740_991 },
    ],
    all: [...['flag', 'list', 'number', 'object', 'public', 'whole'], 'other'].map((key) => ({ key })),
    variants: [{ metafields: [{ key: 'of-variant', value: 'v' }] }],
  });
  const seen = await read(productId, aPerson());
  expect(seen.all).toEqual([{ key: 'public' }]);
  expect(seen.variants).toEqual([{ metafields: [{ key: 'of-variant', value: 'v' }] }]);
});

test('metafields are replaced and deleted by their keys, and are a change like any other', async () => {
  const { id: productId, variants } = await makeProduct(catalogue);
  const variantId = variants[0]?.id;
  const set = (...metafields: object[]) => change(catalogue, 'setProductMetafields', { productId, metafields });
  await set(field('a', '1'), field('b', '1', { variantId }));
  expect(await set(field('a', 2, { type: 'INTEGER' }))).toMatchObject({ version: 3 });
  expect(await set(field('a', 2, { type: 'INTEGER' }))).toMatchObject({ version: 3 });
  expect((await read(productId)).metafields).toEqual([{ key: 'a', type: 'INTEGER', value: 2 }]);
  const keys = [
    { namespace: 'erp', key: 'a' },
    { namespace: 'erp', key: 'b', variantId },
    { namespace: 'none', key: 'x' },
  ];
  expect(await change(catalogue, 'deleteProductMetafields', { productId, keys })).toMatchObject({ version: 4 });
  expect((await read(productId)).all).toEqual([]);
  expect((await catalogue.events(productId)).map(({ type }) => type)).toEqual([
    'product.created',
    ...Array.from({ length: 3 }, () => 'product.updated'),
  ]);
});

test.each([
  ['a value of another type', field('a', 1), 'value'],
  ['a fraction for a whole number', field('a', 1.5, { type: 'INTEGER' }), 'value'],
  ['a whole number that is not exact', field('a', 2 ** 53, { type: 'INTEGER' }), 'value'],
  ['a list for an object', field('a', [], { type: 'OBJECT' }), 'value'],
  ['more than 16 KiB', field('a', 'x'.repeat(16 * 1024)), 'value'],
  ['NUL', field('a', ['x\0'], { type: 'ARRAY' }), 'value'],
  ['a key with spaces', field('a b', 'x'), 'key'],
  ['an empty namespace', { ...field('a', 'x'), namespace: '' }, 'namespace'],
  ['a variant of another product', field('a', 'x', { variantId: '01990000-0000-7000-8000-000000000000' }), 'variantId'],
])('a metafield with %s is refused', async (_what, metafield, at) => {
  const { id: productId } = await makeProduct(catalogue);
  const metafields = [field('fine', 'x'), metafield];
  const result = await tryChange(catalogue, 'setProductMetafields', { productId, metafields });
  expect(result).toMatchObject({ path: ['input', 'metafields', '1', at] });
  expect((await read(productId)).all).toEqual([]);
});

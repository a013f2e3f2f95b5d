import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
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

describe.each([
  ['Category', 'category'],
  ['Collection', 'collection'],
] as const)('metafields of a %s', (type, name) => {
  const aThing = async () => {
    const slug = `${name}-${Math.random().toString(36).slice(2)}`;
    const own = type === 'Category' ? { slug, name: slug } : { slug, title: slug };
    const { made } = await catalogue.query<{ made: { id: string } }>(
      `mutation ($input: Create${type}Input!) { made: create${type}(input: $input) { ... on ${type} { id } } }`,
      { input: own },
    );
    return { id: made.id, slug };
  };
  const run = async (verb: 'set' | 'delete', input: object) => {
    const { result } = await catalogue.query<{ result: object }>(
      `mutation ($input: ${verb === 'set' ? 'Set' : 'Delete'}${type}MetafieldsInput!) { result: ${verb}${type}Metafields(input: $input) {
        __typename ... on ${type} { version metafields { key type value isPublic } } ... on UserError { code path }
        ... on ${type}Conflict { ${name} { version } }
      } }`,
      { input },
    );
    return result;
  };
  const seenBy = async (slug: string, scopes: string[]) => {
    const operation = `query ($slug: String!) { thing: ${name}(slug: $slug) { metafields(namespace: "erp") { key value } } }`;
    const { data } = await catalogue.ask(operation, { slug }, { identity: aPerson({ scopes }) });
    return (data as { thing: { metafields: object[] } }).thing.metafields;
  };

  test('are kept, replaced and deleted, each a change that is told, and shown to those who may read them', async () => {
    const { id, slug } = await aThing();
    const metafields = [field('a', 'x'), field('b', [1], { type: 'ARRAY', isPublic: true })];
    expect(await run('set', { id, metafields })).toEqual({
      __typename: type,
      version: 2,
      metafields: [
        { key: 'a', type: 'STRING', value: 'x', isPublic: false },
        { key: 'b', type: 'ARRAY', value: [1], isPublic: true },
      ],
    });
    expect(await run('set', { id, metafields: [field('a', 'x')] })).toMatchObject({ version: 2 });
    expect(await seenBy(slug, ['catalog:read'])).toEqual([
      { key: 'a', value: 'x' },
      { key: 'b', value: [1] },
    ]);
    expect(await seenBy(slug, [])).toEqual([{ key: 'b', value: [1] }]);
    const keys = [{ namespace: 'erp', key: 'b' }];
    expect(await run('delete', { id, expectedVersion: 1, keys })).toMatchObject({
      __typename: `${type}Conflict`,
      [name]: { version: 2 },
    });
    expect(await run('delete', { id, expectedVersion: 2, keys })).toMatchObject({ version: 3 });
    expect(await seenBy(slug, [])).toEqual([]);
    const told = (await catalogue.events(id)).map((event) => event.type);
    expect(told).toEqual([`${name}.created`, `${name}.updated`, `${name}.updated`]);
    const remove = `mutation ($id: ID!) { delete${type}(input: { id: $id }) { __typename } }`;
    expect(await catalogue.query(remove, { id })).toEqual({ [`delete${type}`]: { __typename: `${type}Deleted` } });
    expect(await catalogue.database.prisma.metafield.count({ where: { ownerId: id } })).toBe(0);
  });

  test('are refused like those of products, and of variants, of more than a thousand, and of what there is not', async () => {
    const { id } = await aThing();
    const unfit = { id, metafields: [field('fine', 'x'), field('a', 1)] };
    expect(await run('set', unfit)).toMatchObject({ path: ['input', 'metafields', '1', 'value'] });
    const ofVariant = { id, metafields: [field('a', 'x', { variantId: id })] };
    expect(await run('set', ofVariant)).toMatchObject({ path: ['input', 'metafields', '0', 'variantId'] });
    for (let part = 0; part < 10; part++) {
      const many = Array.from({ length: 100 }, (_, index) => field(`k${part}-${index}`, 'x'));
      expect(await run('set', { id, metafields: many })).toMatchObject({ __typename: type });
    }
    expect(await run('set', { id, metafields: [field('k0-0', 'y')] })).toMatchObject({ __typename: type });
    expect(await run('set', { id, metafields: [field('more', 'x')] })).toMatchObject({ path: ['input', 'metafields'] });
    const nowhere = { id: '01990000-0000-7000-8000-00000000dead', metafields: [field('a', 'x')] };
    expect(await run('set', nowhere)).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'id'] });
  });

  test('that are set at the same time are all kept', async () => {
    const { id, slug } = await aThing();
    await Promise.all(
      Array.from({ length: 8 }, (_, key) =>
        run('set', { id, metafields: [field(`k${key}`, key, { type: 'INTEGER' })] }),
      ),
    );
    expect(await seenBy(slug, ['catalog:read'])).toHaveLength(8);
  });
});

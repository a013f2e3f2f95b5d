import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { change, tryChange } from './change-products.ts';
import { createProduct, makeCategory, makeProduct, productInput, variantInput } from './make-products.ts';
import { startTestCatalogue, type TestCatalogue } from './start-test-catalogue.ts';

let catalogue: TestCatalogue;
let categoryId: string;

/** Runs a mutation about attributes and types. */
async function run(name: string, input: object, fields = 'id') {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  const success = name.endsWith('Type') ? 'ProductType' : 'Attribute';
  const data = await catalogue.query<{ result: { __typename: string; path?: string[] } & Record<string, unknown> }>(
    `mutation ($input: ${type}Input!) { result: ${name}(input: $input) {
      __typename ... on ${success} { ${fields} } ... on UserError { path message }
    } }`,
    { input },
  );
  return data.result;
}

const colours = ['red', 'green', 'blue'].map((code) => ({ code, label: code.toUpperCase() }));

beforeAll(async () => {
  catalogue = await startTestCatalogue();
  categoryId = await makeCategory(catalogue, 'lights');
  const attributes = [
    { code: 'maker-note', name: 'Note', type: 'TEXT' },
    { code: 'care', name: 'Care', type: 'RICH_TEXT' },
    { code: 'voltage', name: 'Voltage', type: 'NUMBER', unit: 'V', filterable: true },
    { code: 'dimmable', name: 'Dimmable', type: 'BOOLEAN', filterable: true },
    { code: 'since', name: 'Made since', type: 'DATE', filterable: true },
    { code: 'colour', name: 'Colour', type: 'ENUM', options: colours, ofVariants: true, filterable: true },
    { code: 'goes-with', name: 'Goes with', type: 'PRODUCT', filterable: true },
    { code: 'shelf', name: 'Shelf', type: 'CATEGORY', filterable: true },
  ];
  for (const attribute of attributes)
    expect(await run('createAttribute', attribute)).toMatchObject({ __typename: 'Attribute' });
  const all = attributes.map(({ code: attribute }) => ({ attribute }));
  expect(await run('saveProductType', { name: 'Lamp', attributes: all })).toMatchObject({ __typename: 'ProductType' });
});
afterAll(async () => catalogue[Symbol.asyncDispose]());

const aLamp = (fields: object = {}) =>
  makeProduct(catalogue, { productType: 'Lamp', variants: [variantInput(), variantInput()], ...fields });

const valueFields = `attribute { code unit } text html number boolean date options { code label } products { id } categories { slug }`;

async function valuesOf(id: string) {
  const { product } = await catalogue.query<{
    product: { attributes: object[]; variants: { attributes: object[] }[] };
  }>(
    `query ($id: ID) { product(id: $id) { attributes { ${valueFields} } variants { attributes { ${valueFields} } } } }`,
    { id },
  );
  return { product: product.attributes, variants: product.variants.map(({ attributes }) => attributes) };
}

const none = {
  text: null,
  html: null,
  number: null,
  boolean: null,
  date: null,
  options: null,
  products: null,
  categories: null,
};

describe('values of attributes', () => {
  test('of every type are set, told and removed', async () => {
    const other = await makeProduct(catalogue);
    const { id: productId, variants } = await aLamp();
    const set = (values: object[]) => change(catalogue, 'setProductAttributes', { productId, values });
    await set([
      { attribute: 'maker-note', text: 'By hand' },
      { attribute: 'care', html: '<p onclick="x">Dry</p><script>1</script>' },
      { attribute: 'voltage', number: 12.5 },
      { attribute: 'dimmable', boolean: false },
      { attribute: 'since', date: '2020-02-29' },
      { attribute: 'colour', variantId: variants[1]?.id, options: ['blue', 'red'] },
      { attribute: 'goes-with', references: [other.id] },
      { attribute: 'shelf', references: [categoryId] },
    ]);
    const told = await valuesOf(productId);
    expect(told.product).toEqual([
      { ...none, attribute: { code: 'care', unit: null }, html: '<p>Dry</p>' },
      { ...none, attribute: { code: 'dimmable', unit: null }, boolean: false },
      { ...none, attribute: { code: 'goes-with', unit: null }, products: [{ id: other.id }] },
      { ...none, attribute: { code: 'since', unit: null }, date: '2020-02-29' },
      { ...none, attribute: { code: 'maker-note', unit: null }, text: 'By hand' },
      { ...none, attribute: { code: 'shelf', unit: null }, categories: [{ slug: 'lights' }] },
      { ...none, attribute: { code: 'voltage', unit: 'V' }, number: 12.5 },
    ]);
    const options = [colours[0], colours[2]];
    expect(told.variants).toEqual([[], [{ ...none, attribute: { code: 'colour', unit: null }, options }]]);

    await set([
      { attribute: 'care' },
      { attribute: 'voltage', number: 24 },
      { attribute: 'goes-with', references: [] },
    ]);
    const { product } = await valuesOf(productId);
    expect(product).toHaveLength(5);
    expect(product).toContainEqual({ ...none, attribute: { code: 'voltage', unit: 'V' }, number: 24 });
  });

  test.each([
    ['an attribute that its type has not', { attribute: 'weight', number: 1 }, 'NotFound', 'attribute'],
    ['text for a number', { attribute: 'voltage', text: '12' }, 'InvalidInput', ''],
    ['two values', { attribute: 'voltage', number: 1, text: '12' }, 'InvalidInput', ''],
    [
      'an option that there is not',
      { attribute: 'colour', variantId: 'FIRST', options: ['pink'] },
      'InvalidInput',
      'options',
    ],
    ['no variant for one of variants', { attribute: 'colour', options: ['red'] }, 'InvalidInput', 'variantId'],
    [
      'a variant for one of products',
      { attribute: 'voltage', variantId: 'FIRST', number: 1 },
      'InvalidInput',
      'variantId',
    ],
    [
      'a variant of another product',
      { attribute: 'colour', variantId: 'OTHER', options: ['red'] },
      'NotFound',
      'variantId',
    ],
    ['a day that there is not', { attribute: 'since', date: '2021-02-29' }, 'InvalidInput', 'date'],
    ['a number that is too large', { attribute: 'voltage', number: 1e16 }, 'InvalidInput', 'number'],
    [
      'a product that there is not',
      { attribute: 'goes-with', references: ['01990000-0000-7000-8000-000000000000'] },
      'NotFound',
      'references.0',
    ],
    ['blank text', { attribute: 'maker-note', text: ' ' }, 'InvalidInput', 'text'],
  ])('are refused with %s', async (_what, value, __typename, field) => {
    const other = await makeProduct(catalogue);
    const { id: productId, variants } = await aLamp();
    const ids: Record<string, string | undefined> = { FIRST: variants[0]?.id, OTHER: other.variants[0]?.id };
    const variantId = 'variantId' in value ? ids[value.variantId] : undefined;
    const values = [
      { attribute: 'dimmable', boolean: true },
      { ...value, variantId },
    ];
    const path = ['input', 'values', '1', ...(field === '' ? [] : field.split('.'))];
    expect(await tryChange(catalogue, 'setProductAttributes', { productId, values })).toMatchObject({
      __typename,
      path,
    });
    expect((await valuesOf(productId)).product).toEqual([]);
  });

  test('go with the product into its copy, and with a variant that is removed', async () => {
    const { id: productId, variants } = await aLamp();
    const red = (variantId: string | undefined) => ({ attribute: 'colour', variantId, options: ['red'] });
    await change(catalogue, 'setProductAttributes', {
      productId,
      values: [{ attribute: 'voltage', number: 5 }, red(variants[0]?.id), red(variants[1]?.id)],
    });
    const copy = await change(catalogue, 'duplicateProduct', { productId, skuSuffix: '-C' });
    expect(await valuesOf(copy.id)).toEqual(await valuesOf(productId));
    await change(catalogue, 'removeVariants', { productId, variantIds: [variants[0]?.id] });
    expect((await valuesOf(productId)).variants).toHaveLength(1);
    expect(await catalogue.database.prisma.attributeValue.count({ where: { productId } })).toBe(2);
  });

  test('keep a product from being of a type that has not such attributes', async () => {
    const { id: productId } = await aLamp();
    await change(catalogue, 'setProductAttributes', { productId, values: [{ attribute: 'voltage', number: 5 }] });
    expect(await tryChange(catalogue, 'updateProduct', { productId, productType: 'Chair' })).toMatchObject({
      __typename: 'InvalidInput',
    });
    await change(catalogue, 'setProductAttributes', { productId, values: [{ attribute: 'voltage' }] });
    expect(await change(catalogue, 'updateProduct', { productId, productType: 'Chair' })).toMatchObject({
      productType: 'Chair',
    });
  });

  test('that their type requires are needed for being on sale', async () => {
    await run('saveProductType', {
      name: 'Chair',
      attributes: [
        { attribute: 'voltage', required: true },
        { attribute: 'colour', required: true },
      ],
    });
    expect(await createProduct(catalogue, productInput({ productType: 'Chair' }))).toMatchObject({
      __typename: 'InvalidInput',
    });
    const { id: productId, variants } = await makeProduct(catalogue, { productType: 'Chair', status: 'DRAFT' });
    const set = (...values: object[]) => tryChange(catalogue, 'setProductAttributes', { productId, values });
    expect(await set({ attribute: 'voltage', number: 1 })).toMatchObject({ status: 'DRAFT' });
    expect(await tryChange(catalogue, 'publishProduct', { productId })).toMatchObject({ __typename: 'InvalidInput' });
    await set({ attribute: 'colour', variantId: variants[0]?.id, options: ['red'] });
    expect(await tryChange(catalogue, 'publishProduct', { productId })).toMatchObject({ status: 'ACTIVE' });
    expect(await set({ attribute: 'voltage' })).toMatchObject({ __typename: 'InvalidInput' });
    // What is for sale may be changed otherwise, and get a variant that lacks something for a while.
    await change(catalogue, 'updateProduct', { productId, title: 'Throne' });
    await change(catalogue, 'addVariants', { productId, variants: [variantInput()] });
  });
});

describe('a product list', () => {
  test.each([
    ['an option of a variant', [{ attribute: 'colour', anyOf: ['green', 'blue'] }], ['a']],
    ['a range of numbers', [{ attribute: 'voltage', min: 10, max: 12 }], ['a', 'b']],
    ['more than a number', [{ attribute: 'voltage', min: 12.5 }], ['c']],
    ['what is so', [{ attribute: 'dimmable', boolean: true }], ['b']],
    ['what is not so', [{ attribute: 'dimmable', boolean: false }], ['c']],
    [
      'two at once',
      [
        { attribute: 'voltage', max: 20 },
        { attribute: 'dimmable', boolean: true },
      ],
      ['b'],
    ],
    ['having it at all', [{ attribute: 'dimmable' }], ['b', 'c']],
  ])('is filtered by %s', async (_what, attributes, expected) => {
    const vendor = `of-${_what}`;
    const [a, b, c] = [
      await aLamp({ vendor, title: 'a' }),
      await aLamp({ vendor, title: 'b' }),
      await aLamp({ vendor, title: 'c' }),
    ];
    const set = (productId: string, values: object[]) =>
      change(catalogue, 'setProductAttributes', { productId, values });
    await set(a.id, [
      { attribute: 'voltage', number: 10 },
      { attribute: 'colour', variantId: a.variants[1]?.id, options: ['blue', 'red'] },
    ]);
    await set(b.id, [
      { attribute: 'voltage', number: 12 },
      { attribute: 'dimmable', boolean: true },
    ]);
    await set(c.id, [
      { attribute: 'voltage', number: 230 },
      { attribute: 'dimmable', boolean: false },
    ]);
    const { products } = await catalogue.query<{ products: { edges: { node: { title: string } }[] } }>(
      'query ($filter: ProductFilter) { products(filter: $filter, sort: TITLE) { edges { node { title } } } }',
      { filter: { vendors: [vendor], attributes } },
    );
    expect(products.edges.map(({ node }) => node.title)).toEqual(expected);
  });

  test.each(['nonsense', 'maker-note'])('is not filtered by %s', async (attribute) => {
    const { errors } = await catalogue.ask(
      'query ($filter: ProductFilter) { products(filter: $filter) { totalCount } }',
      {
        filter: { attributes: [{ attribute }] },
      },
    );
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'filter.attributes.0.attribute',
    });
  });
});

describe('definitions', () => {
  test.each([
    ['createAttribute', { code: 'voltage', name: 'x', type: 'TEXT' }, 'AlreadyExists', 'code'],
    ['createAttribute', { code: 'Bad Code', name: 'x', type: 'TEXT' }, 'InvalidInput', 'code'],
    ['createAttribute', { code: 'x', name: 'x', type: 'ENUM' }, 'InvalidInput', 'options'],
    ['createAttribute', { code: 'x', name: 'x', type: 'NUMBER', options: colours }, 'InvalidInput', 'options'],
    ['createAttribute', { code: 'x', name: 'x', type: 'DATE', unit: 'V' }, 'InvalidInput', 'unit'],
    ['createAttribute', { code: 'x', name: 'x', type: 'TEXT', filterable: true }, 'InvalidInput', 'filterable'],
    [
      'createAttribute',
      { code: 'x', name: 'x', type: 'ENUM', options: [colours[0], colours[0]] },
      'InvalidInput',
      'options',
    ],
    ['updateAttribute', { code: 'nonsense', name: 'x' }, 'NotFound', 'code'],
    ['updateAttribute', { code: 'voltage', options: colours }, 'InvalidInput', 'options'],
    ['updateAttribute', { code: 'dimmable', unit: 'V' }, 'InvalidInput', 'unit'],
    ['updateAttribute', { code: 'care', filterable: true }, 'InvalidInput', 'filterable'],
    ['deleteAttribute', { code: 'voltage' }, 'InvalidInput', 'code'],
    ['deleteAttribute', { code: 'nonsense' }, 'NotFound', 'code'],
    [
      'saveProductType',
      { name: 'x', attributes: [{ attribute: 'voltage' }, { attribute: 'nonsense' }] },
      'NotFound',
      'attributes.1.attribute',
    ],
    [
      'saveProductType',
      { name: 'x', attributes: [{ attribute: 'care' }, { attribute: 'care' }] },
      'InvalidInput',
      'attributes',
    ],
    ['deleteProductType', { name: 'nonsense' }, 'NotFound', 'name'],
  ])('are refused by %s with %j', async (name, input, __typename, field) => {
    expect(await run(name, input)).toMatchObject({ __typename, path: ['input', ...field.split('.')] });
  });

  test('lose nothing that products say', async () => {
    await run('createAttribute', { code: 'wood', name: 'Wood', type: 'ENUM', options: colours });
    await run('saveProductType', { name: 'Table', attributes: [{ attribute: 'wood' }] });
    const { id: productId } = await makeProduct(catalogue, { productType: 'Table' });
    await change(catalogue, 'setProductAttributes', { productId, values: [{ attribute: 'wood', options: ['red'] }] });
    expect(await run('updateAttribute', { code: 'wood', options: [colours[1]] })).toMatchObject({
      path: ['input', 'options'],
    });
    expect(await run('saveProductType', { name: 'Table', attributes: [] })).toMatchObject({
      path: ['input', 'attributes'],
    });
    expect(await run('deleteProductType', { name: 'Table' })).toMatchObject({ path: ['input', 'name'] });
    expect(await run('deleteAttribute', { code: 'wood' })).toMatchObject({ path: ['input', 'code'] });

    await change(catalogue, 'setProductAttributes', { productId, values: [{ attribute: 'wood', options: ['green'] }] });
    const options = [{ code: 'green', label: 'Oak' }];
    expect(await run('updateAttribute', { code: 'wood', options }, 'options { code label }')).toMatchObject({
      options,
    });
    await change(catalogue, 'setProductAttributes', { productId, values: [{ attribute: 'wood' }] });
    expect(await run('deleteProductType', { name: 'Table' })).toMatchObject({ __typename: 'ProductType' });
    expect(await run('deleteAttribute', { code: 'wood' })).toMatchObject({ __typename: 'Attribute' });
  });

  test('are told to everybody, with the types that have them', async () => {
    const { attributes, productTypes } = await catalogue.query<{
      attributes: { code: string }[];
      productTypes: { name: string; attributes: object[] }[];
    }>('{ attributes { code } productTypes { name attributes { required attribute { code } } } }');
    expect(attributes.map(({ code }) => code)).toEqual(expect.arrayContaining(['voltage', 'colour']));
    expect(productTypes.find(({ name }) => name === 'Lamp')?.attributes).toContainEqual({
      required: false,
      attribute: { code: 'voltage' },
    });
  });
});

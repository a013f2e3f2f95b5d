import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makeCategory, makeProduct, variantInput } from './make-products.ts';
import { startTestCatalogue, type TestCatalogue } from './start-test-catalogue.ts';

let catalogue: TestCatalogue;
const ids = new Map<string, string>();

beforeAll(async () => {
  catalogue = await startTestCatalogue();
  await makeCategory(catalogue, 'lamps', 'Lamps & lanterns');
  await makeCategory(catalogue, 'lights', 'Table lamps');
  const make = async (title: string, fields: Record<string, unknown> = {}) =>
    ids.set(title, (await makeProduct(catalogue, { title, ...fields })).id);
  await make('Lampshade of linen');
  await make('Brass Lamp', { vendor: 'Lamplighter Works' });
  await make('Lamp of brass wire');
  await make('Brass Tray', { variants: [variantInput(900, { sku: 'TRY-700' })] });
  await make('Lambswool throw', { status: 'DRAFT' });
  await make('Laminated poster');
  await make('Lacquer box', { description: 'Goes with a lampstand' });
  await make('珈琲茶碗');
  await make('Café au lait bowl');
});
afterAll(async () => catalogue[Symbol.asyncDispose]());

interface Suggested {
  products: { title: string }[];
  categories: { slug: string }[];
  completions: string[];
}

/** As everybody sees it. */
async function suggest(prefix: string, first = 8) {
  const source = `query ($prefix: String!, $first: Int!) {
    suggest(prefix: $prefix, first: $first) { products { title } categories { slug } completions }
  }`;
  const { data, errors } = await catalogue.ask(source, { prefix, first });
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  const { products, categories, completions } = (data as { suggest: Suggested }).suggest;
  return {
    products: products.map(({ title }) => title),
    categories: categories.map(({ slug }) => slug),
    completions,
  };
}

test('products whose title begins so come first, by title, then those with a word that does, the newest first', async () => {
  const { products } = await suggest('lamp');
  expect(products).toEqual(['Lamp of brass wire', 'Lampshade of linen', 'Brass Lamp']);
  expect((await suggest('lamp', 2)).products).toEqual(['Lamp of brass wire', 'Lampshade of linen']);
});

test('words are completed by what is for sale, the most frequent first', async () => {
  expect((await suggest('lam')).completions).toEqual(['lamp', 'laminated', 'lamplighter', 'lampshade']);
  expect((await suggest('brass ')).completions).toEqual(['brass']);
  expect((await suggest('brass l')).completions).toEqual(['brass lamp', 'brass lamplighter']);
  expect((await suggest('BRASS lâ')).completions).toEqual(['brass lamp', 'brass lamplighter']);
});

test('categories are found by the words of their names', async () => {
  expect((await suggest('lam')).categories).toEqual(['lamps', 'lights']);
  expect((await suggest('lant')).categories).toEqual(['lamps']);
  expect((await suggest('amps')).categories).toEqual([]);
});

test.each([
  ['lmap', ['Brass Lamp', 'Lamp of brass wire'], ['lamp']],
  ['bras tray', ['Brass Tray'], ['brass tray']],
  ['TRY-7', ['Brass Tray'], []],
  ['lampstand', ['Lacquer box'], []],
  ['珈琲', ['珈琲茶碗'], []],
  ['碗', ['珈琲茶碗'], []],
  ['cafe a', ['Café au lait bowl'], ['cafe au']],
  ['', [], []],
  ['%', [], []],
  ['\'\\"', [], []],
  ['a\0', ['Café au lait bowl'], ['au']],
  ['\ud800', [], []],
  ['🫖', [], []],
  ['🫖 lampsh', ['Lampshade of linen'], ['lampshade']],
  ['w '.repeat(128), ['Lamp of brass wire', 'Brass Lamp'], ['wire', 'works']],
])('for %j there are %j, and %j to look for', async (prefix, products, completions) => {
  expect(await suggest(prefix)).toMatchObject({ products, completions });
});

test('nothing of what is not for sale is suggested, not even a word of it', async () => {
  const none = { products: [], categories: [], completions: [] };
  for (const prefix of ['lambs', 'lambswool', 'lambswol', 'thro']) expect(await suggest(prefix)).toEqual(none);
  const input = { productId: ids.get('Lambswool throw') };
  const change = async (name: string) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const source = `mutation ($input: ${type}) { ${name}(input: $input) { __typename } }`;
    expect(await catalogue.query(source, { input })).toEqual({ [name]: { __typename: 'Product' } });
  };
  await change('publishProduct');
  expect(await suggest('lambs')).toMatchObject({ products: ['Lambswool throw'], completions: ['lambswool'] });
  await change('unpublishProduct');
  expect(await suggest('lambs')).toEqual(none);
  await change('publishProduct');
  await change('archiveProduct');
  expect(await suggest('lambs')).toEqual(none);
});

test.each([
  [{ prefix: 'x'.repeat(257) }, 'prefix'],
  [{ prefix: 'x '.repeat(5_000) }, 'prefix'],
  [{ prefix: 'x', first: 0 }, 'first'],
  [{ prefix: 'x', first: 21 }, 'first'],
])('refuses what is too long or too much, naming the argument', async (variables, argument) => {
  const source =
    'query ($prefix: String!, $first: Int! = 8) { suggest(prefix: $prefix, first: $first) { completions } }';
  const { errors } = await catalogue.ask(source, variables);
  expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument } });
});

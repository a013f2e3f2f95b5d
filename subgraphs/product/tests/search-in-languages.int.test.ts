import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { startTestSubgraph } from '#packages/test-subgraph/start-test-subgraph.ts';
import { subgraph } from '../subgraph.ts';
import { change } from './change-products.ts';
import { makeProduct } from './make-products.ts';
import { staff, startTestCatalogue, type TestCatalogue } from './start-test-catalogue.ts';

let catalogue: TestCatalogue;
beforeAll(async () => {
  catalogue = await startTestCatalogue();
});
afterAll(async () => catalogue[Symbol.asyncDispose]());

/** Titles of what anybody finds, and how many those are. */
async function find(search: string, languages?: string): Promise<string[]> {
  const { data, errors } = await catalogue.ask(
    'query ($search: String) { products(search: $search, sort: RELEVANCE) { edges { node { title } } totalCount } }',
    { search },
    { identity: aPerson(), ...(languages !== undefined && { languages }) },
  );
  expect(errors).toBeUndefined();
  const titles = data.products.edges.map(({ node }: { node: { title: string } }) => node.title);
  expect(data.products.totalCount).toBe(titles.length);
  return titles;
}

const translate = (productId: string, language: string, texts: object) =>
  change(catalogue, 'translateProduct', { productId, language, ...texts });

test('a product is found by its words in the language of the request, by their stems, and mistyped', async () => {
  const { id } = await makeProduct(catalogue, { title: 'Copper kettle', description: 'Shines' });
  await translate(id, 'de', { title: 'Kupferkessel mit Henkeln', description: 'Glänzt' });
  for (const search of ['Kupferkessel', 'kupferk', 'henkel', 'Kupferkesel', 'glänzt', 'kupferkessel henkeln']) {
    expect(await find(search, 'de-at')).toEqual(['Kupferkessel mit Henkeln']);
  }
  // Whoever reads another language does not find it by words that they are not shown.
  for (const languages of [undefined, 'en', 'fr']) {
    expect(await find('Kupferkessel', languages)).toEqual([]);
    expect(await find('kettles', languages)).toEqual(['Copper kettle']);
  }
});

test('what is not translated is found as it is shown, once with all that is', async () => {
  const { id } = await makeProduct(catalogue, { title: 'Sieve Alpha', description: 'for tea' });
  await makeProduct(catalogue, { title: 'Sieve Beta' });
  await translate(id, 'de', { title: 'Sieb Alpha' });
  expect((await find('alpha', 'de')).sort()).toEqual(['Sieb Alpha']);
  expect((await find('sieve', 'de')).sort()).toEqual(['Sieb Alpha', 'Sieve Beta']);
  // Words of the title in German, and of the description that is not.
  expect(await find('sieb tea', 'de')).toEqual(['Sieb Alpha']);
});

test('what is translated anew, or not any more, is found as it is then', async () => {
  const { id } = await makeProduct(catalogue, { title: 'Trivet' });
  await translate(id, 'de', { title: 'Untersetzer' });
  expect(await find('Untersetzer', 'de')).toEqual(['Untersetzer']);
  await translate(id, 'de', { title: 'Topflappen' });
  expect([await find('Untersetzer', 'de'), await find('Topflappen', 'de')]).toEqual([[], ['Topflappen']]);
  await translate(id, 'de', { title: null });
  expect([await find('Topflappen', 'de'), await find('Trivet', 'de')]).toEqual([[], ['Trivet']]);
  const { prisma } = catalogue.database;
  expect(await prisma.productSearch.count({ where: { productId: id } })).toBe(1);
});

test('what is described in a variety of a language is found by what is more general there too', async () => {
  const { id } = await makeProduct(catalogue, { title: 'Tomato paste' });
  await translate(id, 'de', { title: 'Tomatenmark', description: 'Dreifach konzentriert' });
  await translate(id, 'de-AT', { title: 'Paradeisermark' });
  expect(await find('Paradeisermark konzentriert', 'de-at')).toEqual(['Paradeisermark']);
  expect(await find('Tomatenmark', 'de-at')).toEqual(['Paradeisermark']);
  expect(await find('Paradeisermark', 'de')).toEqual([]);
});

test('in a shop whose own language is German, originals are German, and English is a translation', async () => {
  await using shop = await startTestSubgraph(subgraph, { environment: { SHOP_LANGUAGE: 'de' } });
  const run = async (query: string, languages?: string) => {
    const { data, errors } = await shop.ask(
      query,
      {},
      { identity: staff, ...(languages !== undefined && { languages }) },
    );
    expect(errors).toBeUndefined();
    return data;
  };
  const { createProduct } = await run(`mutation { createProduct(input: {
    title: "Laterne", slug: "laterne", variants: [{ sku: "L", price: { minor: 1, currency: "EUR" } }]
  }) { ... on Product { id } } }`);
  const translate = (language: string) =>
    run(`mutation { translateProduct(input: { productId: "${createProduct.id}", language: "${language}", title: "Lanterns" }) {
      __typename } }`);
  expect(await translate('de')).toEqual({ translateProduct: { __typename: 'InvalidInput' } });
  expect(await translate('en')).toEqual({ translateProduct: { __typename: 'Product' } });
  const found = async (search: string, languages?: string) =>
    (await run(`{ products(search: "${search}") { edges { node { title } } } }`, languages)).products.edges.map(
      ({ node }: { node: { title: string } }) => node.title,
    );
  expect([await found('Laterne'), await found('Laterne', 'de'), await found('Laterne', 'en')]).toEqual([
    ...[['Laterne'], ['Laterne']],
    ['Lanterns'],
  ]);
  expect([await found('lantern', 'en-gb'), await found('lantern', 'de')]).toEqual([['Lanterns'], []]);
});

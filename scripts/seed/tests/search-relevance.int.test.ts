import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openProductFile } from '#packages/shopify-csv/product-file.ts';
import { readProducts } from '#packages/shopify-csv/read-products.ts';
import { aPerson } from '#packages/test-subgraph/a-person.ts';
import { startTestSubgraph, type TestSubgraph } from '#packages/test-subgraph/start-test-subgraph.ts';
import { subgraph } from '../../../subgraphs/product/subgraph.ts';
import { catalogue } from '../catalogue/index.ts';
import { toProductInput } from '../catalogue/to-product-input.ts';

const staff = aPerson({ roles: ['STAFF'], scopes: ['catalog:read', 'catalog:write'] });
const files = ['example-garments.csv', 'example-household.csv'].map((name) => join(import.meta.dirname, name));
const page = readFileSync(join(import.meta.dirname, '../../../docs/search.md'), 'utf8');
const rows = [...page.matchAll(/^\| (?!Search|---)(.+?) *\| (.+?) *\| .+ \|$/gm)].map(([, text = '', title = '']) => ({
  text,
  title,
}));

let shop: TestSubgraph<unknown>;

async function run(name: string, input: object): Promise<void> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const source = `mutation ($input: ${type}!) { result: ${name}(input: $input) { __typename ... on UserError { message } } }`;
  const { data, errors } = await shop.ask(source, { input }, { identity: staff });
  expect([errors, data?.result?.message]).toEqual([undefined, undefined]);
}

beforeAll(async () => {
  shop = await startTestSubgraph(subgraph);
  for (const { slug, name, products } of catalogue) {
    await run('createCategory', { slug, name });
    for (const product of products) await run('createProduct', toProductInput(product, slug));
  }
  for (const [index, path] of files.entries()) {
    const products = [];
    const file = await openProductFile(() => createReadStream(path));
    for await (const { product, faults } of readProducts(file, { currency: 'EUR' })) {
      expect(faults).toBeUndefined();
      products.push(product);
    }
    await run('upsertProducts', { idempotencyKey: `file-${index}`, products });
  }
  await shop.runJobs();
});
afterAll(async () => shop[Symbol.asyncDispose]());

test('of thirty searches, all have first what one would expect', async () => {
  const found: typeof rows = [];
  for (const { text } of rows) {
    const source =
      'query ($text: String) { products(search: $text, sort: RELEVANCE, first: 1) { edges { node { title } } } }';
    const { data } = await shop.ask(source, { text });
    found.push({ text, title: data.products.edges[0]?.node.title });
  }
  expect(found).toHaveLength(30);
  expect(found).toEqual(rows);
});

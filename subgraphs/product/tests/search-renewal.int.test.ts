import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { enqueue } from '#packages/jobs/enqueue.ts';
import { renewDocumentsJob } from '../jobs/search-jobs.ts';
import { change } from './change-products.ts';
import { makeProduct } from './make-products.ts';
import { startTestCatalogue, type TestCatalogue } from './start-test-catalogue.ts';

const cause = { correlationId: 'renewal', causationId: null, actor: { type: 'system', id: 'test' } } as const;

let catalogue: TestCatalogue;
beforeAll(async () => {
  catalogue = await startTestCatalogue();
});
afterAll(async () => catalogue[Symbol.asyncDispose]());

async function search(text: string) {
  const source = `query ($text: String!) {
    products(search: $text, sort: RELEVANCE) { totalCount edges { node { id } } }
    suggest(prefix: $text) { completions }
  }`;
  const { products, suggest } = await catalogue.query<{
    products: { totalCount: number; edges: { node: { id: string } }[] };
    suggest: { completions: string[] };
  }>(source, { text });
  expect(products.totalCount).toBe(products.edges.length);
  return { found: products.edges.map(({ node }) => node.id), completions: suggest.completions };
}

test('documents that a version before has made are found as they are, and renewed by a job', async () => {
  const { id } = await makeProduct(catalogue, { title: 'Lantern' });
  const { database } = catalogue.dependencies;
  await database.prisma.productSearch.updateMany({ data: { form: 0 } });
  await database.prisma.productWord.deleteMany();
  expect(await search('Lanter')).toEqual({ found: [id], completions: [] });
  await database.transact((tx) => enqueue(tx, renewDocumentsJob, {}, { cause }));
  await catalogue.runJobs();
  expect(await database.prisma.productSearch.count({ where: { form: 0 } })).toBe(0);
  expect(await search('Lanter')).toEqual({ found: [id], completions: ['lantern'] });
});

test('what an option of an attribute is called from now on is found once a job has renewed its products', async () => {
  const options = (label: string) => [{ code: 'one', label }];
  await catalogue.query('mutation ($input: CreateAttributeInput!) { createAttribute(input: $input) { __typename } }', {
    input: { code: 'glaze', name: 'Glaze', type: 'ENUM', options: options('Celadon') },
  });
  await catalogue.query('mutation ($input: SaveProductTypeInput!) { saveProductType(input: $input) { __typename } }', {
    input: { name: 'Pot', attributes: [{ attribute: 'glaze' }] },
  });
  const { id } = await makeProduct(catalogue, { title: 'Pot', productType: 'Pot' });
  const values = [{ attribute: 'glaze', options: ['one'] }];
  await change(catalogue, 'setProductAttributes', { productId: id, values });
  expect((await search('celadon')).found).toEqual([id]);
  const update = 'mutation ($input: UpdateAttributeInput!) { updateAttribute(input: $input) { __typename } }';
  await catalogue.query(update, { input: { code: 'glaze', options: options('Tenmoku') } });
  await catalogue.runJobs();
  expect([(await search('celadon')).found, (await search('tenmoku')).found]).toEqual([[], [id]]);
});

test('what is found in two languages, in another band in each, is listed once', async () => {
  const made = [];
  for (const [title, german] of [
    ['Zither', 'Zithern aus Holz'],
    ['A zither of wood', 'Zither'],
    ['Strings', 'Saiten für jede Zither'],
  ] as const) {
    const { id } = await makeProduct(catalogue, { title, description: 'A zither, or for one' });
    await change(catalogue, 'translateProduct', { productId: id, language: 'de', title: german });
    made.push(id);
  }
  const source = `query ($after: String) {
    products(search: "zither", sort: RELEVANCE, first: 1, after: $after) { edges { node { id } } pageInfo { endCursor hasNextPage } }
  }`;
  for (const languages of ['de', 'de,en', 'en']) {
    const listed: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { data, errors } = await catalogue.ask(source, { after }, { languages });
      expect(errors).toBeUndefined();
      listed.push(...data.products.edges.map(({ node }: { node: { id: string } }) => node.id));
      ({ endCursor: after, hasNextPage: more } = data.products.pageInfo);
    }
    expect(listed.toSorted()).toEqual(made.toSorted());
  }
});

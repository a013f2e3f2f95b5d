import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { productSalesChangedV1 } from '#events/analytics/product-sales-changed.v1.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { anEvent } from '#packages/test-subgraph/an-event.ts';
import { makeProduct } from './make-products.ts';
import { startTestCatalogue, type TestCatalogue } from './start-test-catalogue.ts';

let catalogue: TestCatalogue;
beforeAll(async () => {
  catalogue = await startTestCatalogue();
});
afterAll(async () => catalogue[Symbol.asyncDispose]());

const query = `query ($first: Int, $after: String) { products(sort: BEST_SELLING, first: $first, after: $after) {
  edges { node { id version } } pageInfo { endCursor hasNextPage } } }`;

async function walk(first: number): Promise<string[]> {
  const walked: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { data } = await catalogue.ask(query, { first, after });
    walked.push(...data.products.edges.map(({ node }: { node: { id: string } }) => node.id));
    ({ endCursor: after, hasNextPage: more } = data.products.pageInfo);
  }
  return walked;
}

let version = 0;
const tell = (products: { productId: string; units: number }[]) =>
  catalogue.deliver(anEvent(productSalesChangedV1, '30-days', { days: 30, products }, { aggregateVersion: ++version }));

test('what sold most comes first, then the newest, and no product changes by it', async () => {
  const ids: string[] = [];
  for (let index = 0; index < 6; index++) ids.push((await makeProduct(catalogue)).id);
  const [a = '', b = '', c = '', d = '', e = '', f = ''] = ids;
  expect(await walk(2)).toEqual([f, e, d, c, b, a]);
  const { prisma } = catalogue.dependencies.database;
  const rows = () => prisma.$queryRaw`SELECT id, version, xmin::text, ctid::text FROM product ORDER BY id`;
  const before = await rows();
  await tell([
    { productId: b, units: 7 },
    { productId: d, units: 7 },
    { productId: a, units: 9_007_199_254_740_991 },
    // Of one that was deleted, or that is not known here.
    { productId: uuidv7(), units: 3 },
  ]);
  expect(await walk(2)).toEqual([a, d, b, f, e, c]);
  await tell([
    { productId: a, units: 0 },
    { productId: c, units: 8 },
  ]);
  expect(await walk(4)).toEqual([c, d, b, f, e, a]);
  expect(await rows()).toEqual(before);
  // Those who remember lists are told.
  const told = (await catalogue.events('best-selling')).map(({ type, aggregateVersion }) => [type, aggregateVersion]);
  expect(told).toEqual([
    ['product-ranking.changed', 1],
    ['product-ranking.changed', 2],
  ]);
});

import { expect, test } from '@jest/globals';
import type { ReadProduct } from '#packages/shopify-csv/read-products.ts';
import { type Batch, batchesOf } from '../batches.ts';

const product = (slug: string, title = slug): ReadProduct => ({
  ...{ handle: slug, rows: 2, line: 7, variantLines: [7], mediaLines: [] },
  product: { slug, title },
});
const faulty = (handle: string): ReadProduct => ({
  ...{ handle, rows: 1 },
  faults: [{ line: 9, column: 'Title', handle, reason: 'expected a title' }],
});

async function batched(reads: readonly ReadProduct[], most: { products?: number; bytes?: number }): Promise<Batch[]> {
  const batches: Batch[] = [];
  const all = (async function* () {
    yield* reads;
  })();
  for await (const batch of batchesOf(all, most)) batches.push(batch);
  return batches;
}

const slugs = ({ products }: Batch) => products.map(({ handle }) => handle);

test('a batch has as many products as a call takes, and counts the rows that were read for it', async () => {
  const batches = await batched(
    ['a', 'b', 'c', 'd', 'e'].map((slug) => product(slug)),
    { products: 2 },
  );
  expect(batches.map((batch) => [slugs(batch), batch.rows])).toEqual([
    [['a', 'b'], 4],
    [['c', 'd'], 4],
    [['e'], 2],
  ]);
});

test('a batch has no more bytes than a request may', async () => {
  const long = 'é'.repeat(100);
  const batches = await batched([product('a', long), product('b', long), product('c', long), product('d')], {
    bytes: 500,
  });
  expect(batches.map(slugs)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
});

test('a product that no request can hold is not taken, and takes no other with it', async () => {
  const [batch] = await batched([product('a'), product('b', 'x'.repeat(600)), product('c')], { bytes: 500 });
  expect(batch && slugs(batch)).toEqual(['a', 'c']);
  expect(batch?.rows).toBe(6);
  expect(batch?.faults).toEqual([
    {
      line: 7,
      column: null,
      handle: 'b',
      reason: expect.stringMatching(/^expected a product of at most 500 bytes, and found 6\d\d$/),
    },
  ]);
});

test('faults come with the batch that they were found before, also where no product is left', async () => {
  const batches = await batched([faulty('a'), product('b'), faulty('c')], { products: 1 });
  expect(batches.map((batch) => [slugs(batch), batch.faults.map(({ handle }) => handle)])).toEqual([
    [[], ['a']],
    [['b'], ['c']],
  ]);
  expect(await batched([], {})).toEqual([]);
});

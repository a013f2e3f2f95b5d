import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { priceListEntriesChangedV1 } from '#events/product/price-list-entries-changed.v1.ts';
import { startTestPrices, type TestPrices } from './start-test-prices.ts';

let prices: TestPrices;
beforeAll(async () => {
  prices = await startTestPrices();
});
afterAll(async () => prices[Symbol.asyncDispose]());

async function copy(productId: string, skuSuffix: string): Promise<string[]> {
  const { result } = await prices.query<{ result: { variants: { id: string }[] } }>(
    `mutation ($input: DuplicateProductInput!) { result: duplicateProduct(input: $input) { ... on Product { variants { id } } } }`,
    { input: { productId, skuSuffix } },
  );
  return result.variants.map(({ id }) => id);
}

test('a copy of a product costs on price lists what the product does, and is told of', async () => {
  const { productId, variantIds } = await prices.aProduct(1_000, 2_000);
  const { variantIds: others } = await prices.aProduct(500);
  const list = await prices.mutate('createPriceList', { name: 'Sale', currency: 'EUR' });
  const percent = { name: 'All', currency: 'EUR', adjustment: { percent: -10 } };
  const adjusted = await prices.mutate('createPriceList', percent);
  const entry = (variantId: string | undefined, price: number, minQuantity = 1) => ({ variantId, price, minQuantity });
  const entries = [
    entry(variantIds[0], 900),
    entry(variantIds[0], 800, 10),
    entry(variantIds[1], 1_900),
    entry(others[0], 400),
  ];
  const set = await prices.mutate('setPriceListEntries', { priceListId: list.id, entries });
  expect(set).toMatchObject({ __typename: 'PriceList' });

  const [first, second] = await copy(productId, '-C');
  const { prisma } = prices.dependencies.database;
  const rows = await prisma.priceListEntry.findMany({ where: { variantId: { in: [first ?? '', second ?? ''] } } });
  const shown = rows.map(({ variantId, minQuantity, price }) => [variantId, minQuantity, Number(price)]);
  expect(new Set(shown.map(String))).toEqual(
    new Set(
      [
        [first, 1, 900],
        [first, 10, 800],
        [second, 1, 1_900],
      ].map(String),
    ),
  );
  const told = (await prices.events(list.id)).filter(({ type }) => type === priceListEntriesChangedV1.type);
  expect(told.map(({ aggregateVersion }) => aggregateVersion)).toEqual([2, 3]);
  expect(
    new Set(priceListEntriesChangedV1.data.parse(told[1]?.data).entries.map(({ variantId }) => variantId)),
  ).toEqual(new Set([first, second]));
  expect(await prices.events(adjusted.id)).toHaveLength(1);
  const { priceList } = await prices.query<{ priceList: { version: number } }>(
    'query ($id: ID!) { priceList(id: $id) { version } }',
    { id: list.id },
  );
  expect(priceList.version).toBe(set.version + 1);
});

test('a product without entries is copied without a word to lists', async () => {
  const list = await prices.mutate('createPriceList', { name: 'Quiet', currency: 'EUR' });
  const { productId } = await prices.aProduct(1_000);
  expect(await copy(productId, '-Q')).toHaveLength(1);
  expect(await prices.events(list.id)).toHaveLength(1);
});

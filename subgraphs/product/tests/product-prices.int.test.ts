import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestPrices, type TestPrices } from './start-test-prices.ts';

let shop: TestPrices;
beforeAll(async () => {
  shop = await startTestPrices();
  await shop.aMarket('de', 'EUR');
  await shop.aMarket('us', 'USD');
});
afterAll(async () => shop[Symbol.asyncDispose]());

/** What is kept of all products, and what their variants say. */
async function compare() {
  const { prisma } = shop.dependencies.database;
  const kept = await prisma.$queryRaw`
    SELECT product_id, currency, min_price, max_price FROM product_price ORDER BY 1, 2`;
  const said = await prisma.$queryRaw`
    SELECT v.product_id, price.currency, min(price.minor) AS min_price, max(price.minor) AS max_price
    FROM variant v JOIN product p ON p.id = v.product_id, LATERAL (
      SELECT p.currency, v.price AS minor
      UNION ALL SELECT currency, price FROM variant_price WHERE variant_id = v.id AND currency <> p.currency
    ) AS price
    WHERE v.removed_at IS NULL GROUP BY 1, 2 ORDER BY 1, 2`;
  expect(kept).toEqual(said);
}

async function listed(market: string | null, sort = 'PRICE_ASC', filter: object = {}): Promise<string[]> {
  const query = `query ($market: String, $sort: ProductSort, $filter: ProductFilter) {
    products(market: $market, sort: $sort, filter: $filter) { totalCount edges { node { id } } } }`;
  const { data } = await shop.ask(query, { market, sort, filter });
  const ids = data.products.edges.map(({ node }: { node: { id: string } }) => node.id);
  expect(data.products.totalCount).toBe(ids.length);
  return ids;
}

test('lists in a market go by its prices, and are right after whatever changes them', async () => {
  const cheap = await shop.aProduct(100, 900);
  const dear = await shop.aProduct(500, 600);
  const local = await shop.aProduct(300);
  await compare();
  const set = (variantId: string | undefined, minor: number | null) => ({ variantId, currency: 'USD', price: minor });
  expect(await listed('us')).toEqual([]);
  await setPrices(set(cheap.variantIds[1], 5_000), set(dear.variantIds[0], 70), set(dear.variantIds[1], 80));
  await compare();
  expect(await listed('us')).toEqual([dear.productId, cheap.productId]);
  expect(await listed('us', 'PRICE_DESC')).toEqual([cheap.productId, dear.productId]);
  expect(await listed('de')).toEqual([cheap.productId, local.productId, dear.productId]);
  expect(await listed(null)).toEqual([cheap.productId, local.productId, dear.productId]);
  // One variant has to meet both bounds.
  expect(await listed('us', 'PRICE_ASC', { minPrice: 71, maxPrice: 79 })).toEqual([]);
  expect(await listed('us', 'PRICE_ASC', { minPrice: 71 })).toEqual([dear.productId, cheap.productId]);
  expect(await listed('us', 'PRICE_ASC', { maxPrice: 79 })).toEqual([dear.productId]);

  await setPrices(set(dear.variantIds[0], 6_000));
  await compare();
  await setPrices(set(dear.variantIds[1], null));
  await compare();
  expect(await listed('us')).toEqual([cheap.productId, dear.productId]);
  await change('changePrice', { variantId: cheap.variantIds[0], price: { minor: 700, currency: 'EUR' } });
  await compare();
  await change('removeVariants', { productId: cheap.productId, variantIds: [cheap.variantIds[1]] });
  await compare();
  expect(await listed('us')).toEqual([dear.productId]);
  expect(await listed('de')).toEqual([local.productId, dear.productId, cheap.productId]);
  await change('deleteProduct', { productId: local.productId });
  await compare();
  const { prisma } = shop.dependencies.database;
  await prisma.$executeRaw`UPDATE product SET currency = 'USD' WHERE id = ${dear.productId}::uuid`;
  await compare();
});

async function change(name: string, input: object) {
  const result = await shop.mutate(name, input);
  expect(result.message).toBeUndefined();
}

const setPrices = (...prices: object[]) => change('setVariantPrices', { prices });

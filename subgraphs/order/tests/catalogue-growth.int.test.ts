import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { wholeTableScans } from '#packages/test-database/whole-table-scans.ts';
import { findMarkets } from '../store/catalogue-markets.ts';
import { saveEntries } from '../store/catalogue-price-lists.ts';
import { findVariantsInMarkets, saveVariantPrices } from '../store/catalogue-variant-prices.ts';
import type { Tx } from '../store/database.ts';
import { startTestOrders, type TestOrders } from './start-test-orders.ts';

let opened: TestOrders;
let variantIds: string[];
let priceListId: string;

// 10,000 variants with prices in two more currencies, and on two price lists from three quantities on.
beforeAll(async () => {
  opened = await startTestOrders();
  const { prisma } = opened.dependencies.database;
  await prisma.$executeRaw`
    INSERT INTO catalogue_variant (variant_id, product_id, price_minor, currency, is_for_sale)
    SELECT gen_random_uuid(), gen_random_uuid(), 1000, 'EUR', true FROM generate_series(1, 10000)`;
  await prisma.$executeRaw`
    INSERT INTO catalogue_variant_price (variant_id, currency, price_minor)
    SELECT variant_id, code, 1000 FROM catalogue_variant, unnest(ARRAY['USD', 'GBP']) AS code`;
  await prisma.$executeRaw`INSERT INTO catalogue_market (id, code, currency) VALUES (gen_random_uuid(), 'us', 'USD')`;
  await prisma.$executeRaw`
    INSERT INTO catalogue_price_list (id, name, currency, market_ids, customer_groups, priority)
    SELECT gen_random_uuid(), 'A list', 'USD', '{}', '{}', 0 FROM generate_series(1, 2)`;
  await prisma.$executeRaw`
    INSERT INTO catalogue_price_list_entry (price_list_id, variant_id, min_quantity, price_minor)
    SELECT id, variant_id, quantity, 900 FROM catalogue_price_list, catalogue_variant, generate_series(1, 3) AS quantity`;
  await prisma.$executeRaw`ANALYZE`;
  const variants = await prisma.catalogueVariant.findMany({ take: 3 });
  variantIds = variants.map(({ variantId }) => variantId);
  priceListId = (await prisma.cataloguePriceList.findFirstOrThrow()).id;
});
afterAll(async () => opened[Symbol.asyncDispose]());

const tables = ['catalogue_variant', 'catalogue_variant_price', 'catalogue_price_list_entry'];

test.each<[string, (tx: Tx) => Promise<unknown>]>([
  [
    'pricing an order in a market',
    async (tx) => {
      expect(await findVariantsInMarkets(tx, variantIds)).toMatchObject(
        variantIds.map(() => ({ otherPrices: [{}, {}], entries: [{}, {}, {}, {}, {}, {}] })),
      );
      expect(await findMarkets(tx, ['us'], new Date())).toMatchObject([{ lists: [{}, {}] }]);
    },
  ],
  [
    'a change of prices',
    (tx) => {
      const changes = variantIds.flatMap((variantId) => [
        { variantId, currency: 'USD', minor: 1_100 },
        { variantId, currency: 'GBP', minor: null },
      ]);
      return saveVariantPrices(tx, changes);
    },
  ],
  [
    'a change of a price list',
    (tx) => {
      const changes = variantIds.flatMap((variantId) => [
        { variantId, minQuantity: 1, minor: 800 },
        { variantId, minQuantity: 2, minor: null },
      ]);
      return saveEntries(tx, priceListId, changes);
    },
  ],
])('%s reads no copy as a whole, however much is in it', async (_, work) => {
  await opened.dependencies.database.transact(async (tx) => {
    const before = await wholeTableScans(tx, tables);
    await work(tx);
    expect(await wholeTableScans(tx, tables)).toEqual(before);
  });
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { wholeTableScans } from '#packages/test-database/whole-table-scans.ts';
import type { Tx } from '../store/database.ts';
import { findPriceHistories, listPriceChanges } from '../store/price-changes.ts';
import { findListHistories } from '../store/price-list-changes.ts';
import { findCrowdedVariants, findEntriesOfVariants, listEntries, saveEntries } from '../store/price-list-entries.ts';
import { findVariantPrices, lockProductsOfVariants, saveVariantPrices } from '../store/variant-prices.ts';
import { startTestPrices, type TestPrices } from './start-test-prices.ts';

let shop: TestPrices;
let variantIds: string[];
let priceListId: string;

// 5,000 variants of 500 products, each with two more prices, three entries, and a history of all of these.
beforeAll(async () => {
  shop = await startTestPrices();
  ({ id: priceListId } = await shop.mutate('createPriceList', { name: 'A list', currency: 'EUR' }));
  const { prisma } = shop.dependencies.database;
  await prisma.$executeRaw`
    INSERT INTO product (
      id, slug, title, title_key, description, tags, tax_class, options, currency, min_price, max_price, search,
      status, version, created_at, updated_at
    )
    SELECT uuidv7(), 'p-' || n, 'p-' || n, 'p-' || n, '', ARRAY[]::text[], 'standard', '[]', 'EUR', 1000, 1000, '',
      'ACTIVE', 1, now(), now()
    FROM generate_series(1, 500) AS n`;
  await prisma.$executeRaw`
    INSERT INTO variant (id, product_id, position, sku, title, selected_options, price, requires_shipping)
    SELECT gen_random_uuid(), id, number, id || '-' || number, 'A variant', '[]', 1000, true
    FROM product, generate_series(1, 10) AS number`;
  await prisma.$executeRaw`
    INSERT INTO variant_price (variant_id, currency, price)
    SELECT id, code, 1000 FROM variant, unnest(ARRAY['USD', 'GBP']) AS code`;
  await prisma.$executeRaw`
    INSERT INTO price_list_entry (price_list_id, variant_id, min_quantity, price)
    SELECT ${priceListId}::uuid, id, quantity, 900 FROM variant, generate_series(1, 3) AS quantity`;
  await prisma.$executeRaw`ANALYZE`;
  variantIds = (await prisma.variant.findMany({ take: 3, select: { id: true } })).map(({ id }) => id);
});
afterAll(async () => shop[Symbol.asyncDispose]());

const tables = ['variant', 'variant_price', 'price_list_entry', 'price_change', 'product_price'];
const first = () => variantIds[0] ?? '';

test.each<[string, (tx: Tx) => Promise<unknown>]>([
  [
    'pricing variants',
    async (tx) => {
      expect(await findVariantPrices(tx, variantIds)).toHaveLength(6);
      expect(await findEntriesOfVariants(tx, variantIds)).toHaveLength(9);
    },
  ],
  [
    'looking back on what they cost',
    async (tx) => {
      const asked = variantIds.map((variantId) => ({ variantId, currency: 'EUR' }));
      for (const most of [1, 1_000]) {
        const histories = await findPriceHistories(tx, asked, most);
        expect(histories.map(({ changes }) => changes.length)).toEqual([4, 4, 4]);
        expect(await findListHistories(tx, ['EUR'], most)).toMatchObject([{ changes: [{ priceListId }] }]);
      }
      expect(await listPriceChanges(tx, first(), { after: null, limit: 5 })).toHaveLength(5);
    },
  ],
  [
    'changing prices',
    async (tx) => {
      await lockProductsOfVariants(tx, variantIds);
      const change = (currency: string, minor: number | null) =>
        variantIds.map((variantId) => ({ variantId, currency, minor, compareAtMinor: null }));
      expect(await saveVariantPrices(tx, [...change('USD', 5), ...change('GBP', null)])).toHaveLength(6);
    },
  ],
  [
    'changing a price list',
    async (tx) => {
      const change = (minQuantity: number, minor: number | null) =>
        variantIds.map((variantId) => ({ variantId, minQuantity, minor }));
      expect(await saveEntries(tx, priceListId, [...change(1, 5), ...change(2, null)])).toHaveLength(6);
      expect(await findCrowdedVariants(tx, variantIds, 1)).toHaveLength(3);
      expect(await listEntries(tx, priceListId, { after: [first(), 0], limit: 5 })).toHaveLength(5);
    },
  ],
])('%s reads no table as a whole, however much is in it', async (_, work) => {
  await shop.dependencies.database.transact(async (tx) => {
    const before = await wholeTableScans(tx, tables);
    await work(tx);
    expect(await wholeTableScans(tx, tables)).toEqual(before);
  });
});

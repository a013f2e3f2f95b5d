import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { wholeTableScans } from '#packages/test-database/whole-table-scans.ts';
import type { Tx } from '../store/database.ts';
import { findRecommendations } from '../store/recommendations.ts';
import { findSalesSums, listPeriodSums, listProductSums } from '../store/sales-sums.ts';
import { recordSales } from '../use-cases/record-sales.ts';
import { takeBackSales } from '../use-cases/take-back-sales.ts';
import { anOrder } from './an-order.ts';
import { startTestAnalytics, type TestAnalytics } from './start-test-analytics.ts';

const productId = uuidv7();
const cause: Cause = { correlationId: 'growth', causationId: null, actor: { type: 'system', id: 'test' } };
const today = { from: new Date('2026-03-01'), to: new Date('2026-03-02'), currency: 'EUR', interval: 'HOUR' as const };
let analytics: TestAnalytics;

// 20,000 orders of three lines, of 99 other products each as often as the one, on 200 days until today.
beforeAll(async () => {
  analytics = await startTestAnalytics();
  await analytics.database.transact(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO sale SELECT uuidv7(make_interval(mins => -14 * number)), '2026-03-01T23:59:00Z'::timestamptz - make_interval(mins => 14 * number),
        'EUR', 3, 300 FROM generate_series(1, 20000) AS number`;
    await tx.$executeRaw`
      WITH product AS MATERIALIZED (
        SELECT number, CASE number WHEN 0 THEN ${productId}::uuid ELSE gen_random_uuid() END AS id FROM generate_series(0, 99) AS number
      ), sold AS (SELECT order_id, row_number() OVER () AS place FROM sale)
      INSERT INTO sale_line SELECT order_id, gen_random_uuid(), product.id, gen_random_uuid(), 1, 100
      FROM sold CROSS JOIN generate_series(1, 3) AS line JOIN product ON product.number = (place * line) % 100`;
  });
  await analytics.database.prisma.$executeRaw`ANALYZE sale, sale_line`;
});
afterAll(async () => analytics[Symbol.asyncDispose]());

const order = anOrder({ placedAt: '2026-03-01T12:00:00Z', lines: [{ productId }, {}] });

const scans = (tx: Tx) => wholeTableScans(tx, ['sale', 'sale_line']);

test.each<[string, (tx: Tx) => Promise<unknown>]>([
  ['recording a sale', (tx) => recordSales(tx, [{ order, cause }])],
  ['taking a sale back', (tx) => takeBackSales(tx, [{ orderId: order.orderId, cause }])],
  ['what was bought together', (tx) => findRecommendations(tx, [productId], 4)],
  ['the sums of today', (tx) => findSalesSums(tx, today)],
  ['the hours of today', (tx) => listPeriodSums(tx, today)],
  ['what sold most today', (tx) => listProductSums(tx, today, 10)],
])('%s reads no table of sales as a whole, however many there are', async (_, work) => {
  await analytics.database.transact(async (tx) => {
    const before = await scans(tx);
    await work(tx);
    expect(await scans(tx)).toEqual(before);
  });
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { takeBackSales } from '../use-cases/take-back-sales.ts';
import { tellProductSales } from '../use-cases/tell-product-sales.ts';
import { startTestAnalytics, type TestAnalytics } from './start-test-analytics.ts';

let analytics: TestAnalytics;
beforeAll(async () => {
  analytics = await startTestAnalytics();
});
afterAll(async () => analytics[Symbol.asyncDispose]());

const cause = { correlationId: 'test', causationId: null, actor: { type: 'system', id: 'test' } } as const;
interface Told {
  days: number;
  products: { productId: string; units: number }[];
}

/** What is told at a time. */
async function toldAt(at: string): Promise<Told[]> {
  const news = async () => (await analytics.events()).filter(({ type }) => type === 'product-sales.changed');
  const before = (await news()).length;
  await analytics.database.transact((tx) => tellProductSales(tx, { at: new Date(at), cause }));
  const events = await news();
  // Versions follow one another.
  expect(events.map(({ aggregateVersion }) => aggregateVersion)).toEqual(events.map((_, index) => index + 1));
  return events.slice(before).map(({ data }) => data as Told);
}

test('what was sold in the last 30 days is told when it is another number, in whatever currency', async () => {
  const [lamp, pot, orderId] = [uuidv7(), uuidv7(), uuidv7()];
  expect(await toldAt('2026-03-01T00:00:00Z')).toEqual([]);
  const sold = (placedAt: string, currency: string, ...lines: [string, number][]) =>
    analytics.sell({ placedAt, currency, lines: lines.map(([productId, quantity]) => ({ productId, quantity })) });
  await sold('2026-03-01T12:00:00Z', 'EUR', [lamp, 2], [pot, 1]);
  await sold('2026-03-02T12:00:00Z', 'USD', [lamp, 3]);
  const products = [lamp, pot].toSorted().map((productId) => ({ productId, units: productId === lamp ? 5 : 1 }));
  expect(await toldAt('2026-03-03T00:00:00Z')).toEqual([{ days: 30, products }]);
  expect(await toldAt('2026-03-03T01:00:00Z')).toEqual([]);

  await analytics.sell({ orderId, placedAt: '2026-03-03T02:00:00Z', lines: [{ productId: pot, quantity: 9 }] });
  expect(await toldAt('2026-03-03T03:00:00Z')).toEqual([{ days: 30, products: [{ productId: pot, units: 10 }] }]);
  await analytics.database.transact((tx) => takeBackSales(tx, [{ orderId, cause }]));
  expect(await toldAt('2026-03-03T04:00:00Z')).toEqual([{ days: 30, products: [{ productId: pot, units: 1 }] }]);

  // The first order is 30 days ago, then the second.
  const left = products.map(({ productId }) => ({ productId, units: productId === lamp ? 3 : 0 }));
  expect(await toldAt('2026-03-31T12:00:00Z')).toEqual([{ days: 30, products: left }]);
  expect(await toldAt('2026-04-02T00:00:00Z')).toEqual([{ days: 30, products: [{ productId: lamp, units: 0 }] }]);
  expect(await analytics.database.prisma.productSales.count()).toBe(0);
});

test('much is told by several events', async () => {
  const lines = Array.from({ length: 600 }, () => ({ productId: uuidv7(), quantity: 1 }));
  await analytics.sell({ placedAt: '2026-05-01T12:00:00Z', lines });
  const told = await toldAt('2026-05-02T00:00:00Z');
  expect(told.map(({ products }) => products.length)).toEqual([500, 100]);
  expect(new Set(told.flatMap(({ products }) => products.map(({ productId }) => productId))).size).toBe(600);
});

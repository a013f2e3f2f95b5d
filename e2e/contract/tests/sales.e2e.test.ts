import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Souk } from '#clients/storefront/create-souk.ts';
import { eventually } from '../../shop/eventually.ts';
import { makeProduct } from '../../shop/make-product.ts';
import { newCustomer, signedIn } from '../../shop/people.ts';
import { orderFor, placeOrder } from '../../shop/place-order.ts';
import { type ReportInterval, SalesReportDocument } from '../generated.ts';
import { asWritten } from '../operation-files.ts';

const dayMs = 24 * 60 * 60 * 1000;

describe('SalesReport', () => {
  let staff: Souk;
  beforeAll(async () => {
    staff = await signedIn('staff');
  });

  async function report(interval: ReportInterval, days = 92) {
    const tomorrow = Math.ceil(Date.now() / dayMs) * dayMs;
    const span = { from: new Date(tomorrow - days * dayMs).toISOString(), to: new Date(tomorrow).toISOString() };
    const { salesReport } = await staff.query(asWritten(SalesReportDocument), { ...span, interval });
    if (!salesReport) throw new Error('there is no report');
    return salesReport;
  }

  test.each(['HOUR', 'DAY', 'WEEK', 'MONTH'] as const)(
    'has totals that are the sums of the series of the last three months by %s',
    async (interval) => {
      const { totals, series } = await report(interval);
      const sum = (of: (period: (typeof series)[number]) => number) =>
        series.reduce((total, period) => total + of(period), 0);
      expect(totals.orders).toBeGreaterThan(100);
      expect(sum(({ orders }) => orders)).toBe(totals.orders);
      expect(sum(({ units }) => units)).toBe(totals.units);
      expect(sum(({ revenue }) => revenue.minor)).toBe(totals.revenue.minor);
      expect(totals.averageOrderValue).toEqual({
        minor: Math.round(totals.revenue.minor / totals.orders),
        currency: 'EUR',
      });
      expect(series.map(({ start }) => start)).toEqual(series.map(({ start }) => start).sort());
    },
  );

  test('names the five products that sold for most', async () => {
    const { topProducts } = await report('MONTH');
    expect(topProducts).toHaveLength(5);
    const revenues = topProducts.map(({ revenue }) => revenue.minor);
    expect(revenues).toEqual(revenues.toSorted((a, b) => b - a));
    for (const { product } of topProducts) expect(product?.title).not.toBe('');
  });

  test('counts an order once it is confirmed', async () => {
    const { souk } = await newCustomer();
    // Dear enough to sell for most, whatever else does.
    const { id, title, variant } = await makeProduct(staff, { prices: [9_000_000], stock: 10 });
    const before = await report('DAY', 1);
    await placeOrder(souk, orderFor([{ variantId: variant.id, quantity: 3 }]));
    const { totals, topProducts } = await eventually(
      () => report('DAY', 1),
      (seen) => seen.topProducts.some(({ product }) => product?.id === id),
    );
    expect(topProducts).toContainEqual({
      product: { id, title },
      units: 3,
      revenue: { minor: 27_000_000, currency: 'EUR' },
    });
    // Orders of other tests may have been counted meanwhile, too.
    expect(totals.orders).toBeGreaterThan(before.totals.orders);
    expect(totals.units).toBeGreaterThanOrEqual(before.totals.units + 3);
    expect(totals.revenue.minor).toBeGreaterThanOrEqual(before.totals.revenue.minor + 27_000_000);
  });
});

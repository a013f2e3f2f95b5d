import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { anonymous } from '#packages/identity/identity.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { startTestAnalytics, type TestAnalytics } from './start-test-analytics.ts';

const report = `query SalesReport($from: DateTime!, $to: DateTime!, $interval: ReportInterval!, $currency: CurrencyCode) {
  salesReport(from: $from, to: $to, interval: $interval, currency: $currency) {
    totals { orders units revenue { minor currency amount } averageOrderValue { minor } }
    series { start orders units revenue { minor } }
    topProducts(first: 2) { product { id } units revenue { minor } }
  }
}`;

const [mug, lamp, rug] = [uuidv7(), uuidv7(), uuidv7()].sort() as [string, string, string];
let analytics: TestAnalytics;

beforeAll(async () => {
  analytics = await startTestAnalytics();
  const sell = (placedAt: string, productId: string, quantity: number, unitPriceMinor: number, currency = 'EUR') =>
    analytics.sell({ placedAt, currency, lines: [{ productId, quantity, unitPriceMinor }] });
  await sell('2026-02-28T23:59:59.999Z', lamp, 1, 4_000);
  await sell('2026-03-01T00:00:00.000Z', mug, 2, 500);
  await sell('2026-03-29T00:30:00.000Z', mug, 1, 501);
  await sell('2026-03-29T01:30:00.000Z', rug, 3, 500);
  await sell('2026-04-01T00:00:00.000Z', lamp, 1, 4_000);
  await sell('2026-03-10T00:00:00.000Z', lamp, 1, 9_999, 'USD');
});
afterAll(async () => analytics[Symbol.asyncDispose]());

const ask = async (from: string, to: string, interval: string, currency?: string) => {
  const { data, errors } = await analytics.ask(report, { from, to, interval, currency });
  expect(errors).toBeUndefined();
  return data.salesReport;
};

interface Shown {
  start: string;
  orders: number;
  revenue: { minor: number };
}
const brief = (series: Shown[]) => series.map(({ start, orders, revenue }) => [start, orders, revenue.minor]);

describe('a sales report', () => {
  test('includes its start and excludes its end, in totals, series and products alike', async () => {
    const { totals, series, topProducts } = await ask('2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z', 'MONTH');
    expect(totals).toEqual({
      orders: 3,
      units: 6,
      revenue: { minor: 3_001, currency: 'EUR', amount: '30.01' },
      averageOrderValue: { minor: 1_000 },
    });
    expect(brief(series)).toEqual([['2026-03-01T00:00:00.000Z', 3, 3_001]]);
    expect(topProducts).toEqual([
      { product: { id: mug }, units: 3, revenue: { minor: 1_501 } },
      { product: { id: rug }, units: 3, revenue: { minor: 1_500 } },
    ]);
  });

  test('begins its first period before a start in the middle of one, and counts only what lies in the span', async () => {
    const { series } = await ask('2026-02-15T08:00:00Z', '2026-05-02T00:00:00Z', 'MONTH');
    expect(brief(series)).toEqual([
      ['2026-02-01T00:00:00.000Z', 1, 4_000],
      ['2026-03-01T00:00:00.000Z', 3, 3_001],
      ['2026-04-01T00:00:00.000Z', 1, 4_000],
      ['2026-05-01T00:00:00.000Z', 0, 0],
    ]);
    const { totals, series: rest } = await ask('2026-03-01T00:00:00.001Z', '2026-03-29T01:30:00Z', 'MONTH');
    expect(totals.revenue.minor).toBe(501);
    expect(brief(rest)).toEqual([['2026-03-01T00:00:00.000Z', 1, 501]]);
  });

  test('has weeks that begin on Monday', async () => {
    const { series } = await ask('2026-03-01T00:00:00Z', '2026-03-30T00:00:00Z', 'WEEK');
    expect(brief(series)).toEqual([
      ['2026-02-23T00:00:00.000Z', 1, 1_000],
      ['2026-03-02T00:00:00.000Z', 0, 0],
      ['2026-03-09T00:00:00.000Z', 0, 0],
      ['2026-03-16T00:00:00.000Z', 0, 0],
      ['2026-03-23T00:00:00.000Z', 2, 2_001],
    ]);
  });

  test('knows no daylight saving time, whatever the time zone of the session', async () => {
    await analytics.database.prisma.$executeRawUnsafe(
      `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET timezone TO %L', current_database(), 'Europe/Berlin'); END $$`,
    );
    // Connections keep the setting they were opened with.
    await analytics.database.prisma.$disconnect();
    await analytics.database.prisma.$connect();
    const hours = await ask('2026-03-29T00:00:00Z', '2026-03-29T04:00:00Z', 'HOUR');
    expect(brief(hours.series)).toEqual([
      ['2026-03-29T00:00:00.000Z', 1, 501],
      ['2026-03-29T01:00:00.000Z', 1, 1_500],
      ['2026-03-29T02:00:00.000Z', 0, 0],
      ['2026-03-29T03:00:00.000Z', 0, 0],
    ]);
    const days = await ask('2026-03-28T00:00:00Z', '2026-03-31T00:00:00Z', 'DAY');
    expect(brief(days.series)).toEqual([
      ['2026-03-28T00:00:00.000Z', 0, 0],
      ['2026-03-29T00:00:00.000Z', 2, 2_001],
      ['2026-03-30T00:00:00.000Z', 0, 0],
    ]);
  });

  test('counts one currency only', async () => {
    const { totals } = await ask('2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z', 'MONTH', 'USD');
    expect(totals).toMatchObject({ orders: 1, revenue: { minor: 9_999, currency: 'USD' } });
  });

  test('of a span without sales is zero, period by period', async () => {
    const { totals, series, topProducts } = await ask('2020-01-01T00:00:00Z', '2020-01-03T00:00:00Z', 'DAY');
    expect(totals).toMatchObject({ orders: 0, units: 0, revenue: { minor: 0 }, averageOrderValue: { minor: 0 } });
    expect(brief(series)).toEqual([
      ['2020-01-01T00:00:00.000Z', 0, 0],
      ['2020-01-02T00:00:00.000Z', 0, 0],
    ]);
    expect(topProducts).toEqual([]);
  });

  test('orders products of equal revenue by id', async () => {
    const placedAt = '2019-06-01T00:00:00.000Z';
    for (const productId of [rug, lamp, mug]) await analytics.sell({ placedAt, lines: [{ productId }] });
    const { topProducts } = await ask('2019-06-01T00:00:00Z', '2019-06-02T00:00:00Z', 'DAY');
    expect(topProducts.map(({ product }: { product: { id: string } }) => product.id)).toEqual([mug, lamp]);
  });

  test('refuses sums that JSON cannot carry exactly, and says what to change', async () => {
    const lines = [{ unitPriceMinor: Number.MAX_SAFE_INTEGER }];
    await analytics.sell({ placedAt: '2018-01-01T00:00:00.000Z', lines });
    await analytics.sell({ placedAt: '2018-01-02T00:00:00.000Z', lines });
    const one = await ask('2018-01-01T00:00:00Z', '2018-01-02T00:00:00Z', 'DAY');
    expect(one.totals.revenue.minor).toBe(Number.MAX_SAFE_INTEGER);
    const span = { from: '2018-01-01T00:00:00Z', to: '2018-01-03T00:00:00Z', interval: 'DAY' };
    const { errors } = await analytics.ask(report, span);
    expect(errors?.map(({ extensions }) => extensions)).toContainEqual({ code: 'BAD_USER_INPUT', argument: 'to' });
  });

  test('gives as many periods as it allows', async () => {
    const { series } = await ask('0001-01-01T00:00:00Z', '0417-09-01T00:00:00Z', 'MONTH');
    expect(series).toHaveLength(5_000);
    expect(series.at(-1).start).toBe('0417-08-01T00:00:00.000Z');
  });
});

describe('a sales report that cannot be had', () => {
  test.each([
    ['to', '2026-03-02T00:00:00Z', '2026-03-01T00:00:00Z', 'DAY'],
    ['to', '2026-03-01T00:00:00Z', '2026-03-01T00:00:00Z', 'DAY'],
    ['interval', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z', 'HOUR'],
    ['from', '0001-01-01T00:00:00+14:00', '0001-01-02T00:00:00Z', 'DAY'],
    ['to', '9999-12-31T00:00:00Z', '9999-12-31T23:59:59-01:00', 'HOUR'],
  ])('names the argument `%s` from %s to %s by %s', async (argument, from, to, interval) => {
    const { errors } = await analytics.ask(report, { from, to, interval });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  test.each([0, 101, -1])('names `first` when %d products are asked for', async (first) => {
    const { errors } = await analytics.ask(
      `query ($first: Int) { salesReport(from: "2026-03-01T00:00:00Z", to: "2026-03-02T00:00:00Z", interval: DAY) {
        topProducts(first: $first) { units }
      } }`,
      { first },
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'first' });
  });

  test('is refused to a caller without the scope', async () => {
    const span = { from: '2026-03-01T00:00:00Z', to: '2026-03-02T00:00:00Z', interval: 'DAY' };
    const customer = await analytics.ask(report, span, { ...anonymous, userId: uuidv7(), roles: ['CUSTOMER'] });
    expect(customer.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    const nobody = await analytics.ask(report, span, anonymous);
    expect(nobody.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

test('the parts of a sales report agree while orders come in', async () => {
  let open = true;
  const selling = (async () => {
    const line = { productId: mug, quantity: 1, unitPriceMinor: 100 };
    while (open) await analytics.sell({ placedAt: '2027-01-15T00:00:00Z', currency: 'EUR', lines: [line] });
  })();
  for (let reports = 0; reports < 40; reports++) {
    const { totals, series, topProducts } = await ask('2027-01-01T00:00:00Z', '2027-02-01T00:00:00Z', 'MONTH');
    expect(brief(series)).toEqual([['2027-01-01T00:00:00.000Z', totals.orders, totals.revenue.minor]]);
    expect(topProducts.map(({ units }: { units: number }) => units)).toEqual(totals.units > 0 ? [totals.units] : []);
  }
  open = false;
  await selling;
});

describe('sales totals', () => {
  const totals = async (from: string, to: string) => {
    const query = `query ($from: DateTime!, $to: DateTime!) { salesTotals(from: $from, to: $to) { orders units revenue { minor currency } averageOrderValue { minor } } }`;
    const { data, errors } = await analytics.ask(query, { from, to });
    return errors ?? data.salesTotals;
  };

  test('are told of each currency in which something was sold', async () => {
    expect(await totals('2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z')).toEqual([
      { orders: 3, units: 6, revenue: { minor: 3_001, currency: 'EUR' }, averageOrderValue: { minor: 1_000 } },
      { orders: 1, units: 1, revenue: { minor: 9_999, currency: 'USD' }, averageOrderValue: { minor: 9_999 } },
    ]);
    expect(await totals('2026-03-02T00:00:00Z', '2026-03-03T00:00:00Z')).toEqual([]);
  });

  test('are of a span that ends after it begins', async () => {
    expect(await totals('2026-03-02T00:00:00Z', '2026-03-02T00:00:00Z')).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
});

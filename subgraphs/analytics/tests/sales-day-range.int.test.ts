import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { startTestAnalytics, type TestAnalytics } from './start-test-analytics.ts';

const placedAt = '2026-03-01T12:00:00.000Z';

const day = (id: string) =>
  analytics.ask(
    `query ($id: ID!) { _entities(representations: [{ __typename: "SalesUpdate", id: $id }]) {
      ... on SalesUpdate { orders units revenue { minor } }
    } }`,
    { id },
  );

const report = (currency: string) =>
  analytics.ask(
    `query ($currency: CurrencyCode) {
      salesReport(from: "2026-03-01T00:00:00Z", to: "2026-03-02T00:00:00Z", interval: HOUR, currency: $currency) {
        totals { orders units revenue { minor } }
        series { units }
        topProducts(first: 1) { units }
      }
    }`,
    { currency },
  );

const lastTold = async (aggregateId: string) => (await analytics.events(aggregateId)).at(-1)?.data;

let analytics: TestAnalytics;
beforeAll(async () => {
  analytics = await startTestAnalytics();
});
afterAll(async () => analytics[Symbol.asyncDispose]());

describe('a day with more units than an integer of 32 bits holds', () => {
  const units = 2_300_000_000;

  test('is counted, told and shown to the last unit', async () => {
    const productId = uuidv7();
    const order = { placedAt, lines: [{ productId, quantity: 1_000_000, unitPriceMinor: 1 }] };
    // The first 2,140 are written at once, to where the next ten are too many for 32 bits.
    await analytics.sell(order);
    await analytics.database.transact(async (tx) => {
      await tx.$executeRaw`
        INSERT INTO sale SELECT gen_random_uuid(), ${placedAt}::timestamptz, 'EUR', 1000000, 1000000
        FROM generate_series(2, 2140)`;
      await tx.$executeRaw`
        INSERT INTO sale_line SELECT order_id, gen_random_uuid(), ${productId}::uuid, gen_random_uuid(), 1000000, 1000000
        FROM sale LEFT JOIN sale_line USING (order_id) WHERE line_id IS NULL`;
      await tx.$executeRaw`UPDATE sales_day SET orders = 2140, units = 2140000000, revenue_minor = 2140000000`;
    });
    await analytics.sellAll(Array.from({ length: 160 }, () => order));
    expect(await lastTold('2026-03-01_EUR')).toMatchObject({ orders: 2_300, units, revenueMinor: units });
    expect(await day('2026-03-01_EUR')).toEqual({
      data: { _entities: [{ orders: 2_300, units, revenue: { minor: units } }] },
    });
    const { data, errors } = await report('EUR');
    expect(errors).toBeUndefined();
    expect(data.salesReport.totals).toEqual({ orders: 2_300, units, revenue: { minor: units } });
    expect(data.salesReport.series[12]).toEqual({ units });
    expect(data.salesReport.topProducts).toEqual([{ units }]);
  });
});

describe('a day with more revenue than JSON carries exactly', () => {
  test('is counted, told as the largest number, and its revenue refused where it is shown', async () => {
    const largest = { unitPriceMinor: Number.MAX_SAFE_INTEGER };
    const order = { placedAt, currency: 'USD', lines: [largest] };
    await analytics.sellAll([order, order, order]);
    expect(await lastTold('2026-03-01_USD')).toMatchObject({ orders: 3, units: 3, revenueMinor: 2 ** 53 - 1 });
    expect((await day('2026-03-01_USD')).errors?.[0]).toMatchObject({
      message: expect.stringContaining('above 9007199254740991'),
      extensions: { code: 'BAD_USER_INPUT', argument: 'id' },
    });
    expect((await report('USD')).errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'to' });
    const [row] = await analytics.database.prisma.$queryRaw<{ revenue: string }[]>`
      SELECT revenue_minor::text AS revenue FROM sales_day WHERE currency = 'USD'`;
    expect(row?.revenue).toBe(String(3n * (2n ** 53n - 1n)));
  });
});

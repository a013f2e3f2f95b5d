import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { saleOf } from '../domain/sale.ts';
import { type CountedSale, changesOfDays, salesDayId, salesDayOf } from '../domain/sales-day.ts';
import { connectDatabase, type Database, type Tx } from '../store/database.ts';
import { recordSales } from '../use-cases/record-sales.ts';
import { takeBackSales } from '../use-cases/take-back-sales.ts';
import { anOrder } from './an-order.ts';
import { startTestAnalytics, type TestAnalytics } from './start-test-analytics.ts';

let analytics: TestAnalytics;
let replica: Database;

beforeAll(async () => {
  analytics = await startTestAnalytics();
  replica = connectDatabase(analytics.databaseUrl, 2);
});
afterAll(async () => {
  await replica.close();
  await analytics[Symbol.asyncDispose]();
});

/** Transactions of two processes. */
const one: Database['transact'] = (work) => analytics.database.transact(work);
const other: Database['transact'] = (work) => replica.transact(work);

const causeNamed = (correlationId: string): Cause => ({
  correlationId,
  causationId: null,
  actor: { type: 'system', id: 'test' },
});

test('an order is counted while a transaction that counts another one of the same day is not at its end', async () => {
  const placedAt = '2026-01-01T12:00:00Z';
  await analytics.sell({ placedAt });
  const record = (tx: Tx) => recordSales(tx, [{ order: anOrder({ placedAt }), cause: causeNamed('waiting') }]);
  const numbers = async () => (await analytics.events('2026-01-01_EUR')).map(({ data }) => data);
  await one(async (tx) => {
    await record(tx);
    // It would wait for ever.
    await other(record);
    expect(await numbers()).toMatchObject([{ orders: 1 }, { orders: 2 }]);
  });
  expect(await numbers()).toMatchObject([{ orders: 1 }, { orders: 2 }, { orders: 3 }]);
});

test('what nobody counted is not counted out', async () => {
  const orderId = uuidv7();
  await analytics.database.prisma.$executeRaw`
    INSERT INTO sale (order_id, sold_at, currency, units, revenue_minor)
    VALUES (${orderId}::uuid, '2026-01-02T12:00:00Z', 'EUR', 1, 1)`;
  const takeBack = one((tx) => takeBackSales(tx, [{ orderId, cause: causeNamed('stray') }]));
  await expect(takeBack).rejects.toThrow('a sale is recorded whose day is not');
  expect(await analytics.database.prisma.sale.count({ where: { orderId } })).toBe(1);
});

/** A transaction: the orders it records, in rounds; how many of the latest it takes back; how it ends. */
interface Course {
  rounds: { day: number; currency: string; units: number }[][];
  takesBack: number;
  end: 'commits' | 'throws' | 'dies';
}

/** What the transactions that committed have changed, by name. */
type Committed = Map<string, CountedSale[]>;

const order = fc.record({
  day: fc.nat({ max: 1 }),
  currency: fc.constantFrom('EUR', 'USD'),
  units: fc.integer({ min: 1, max: 9 }),
});
const course: fc.Arbitrary<Course> = fc.record({
  rounds: fc.array(fc.array(order, { maxLength: 4 }), { minLength: 1, maxLength: 2 }),
  takesBack: fc.nat({ max: 3 }),
  end: fc.constantFrom('commits', 'commits', 'commits', 'commits', 'throws', 'dies'),
});
const courses = fc.array(course, { minLength: 1, maxLength: 5 });

/** Runs one transaction after another. Days are counted from that of `firstDay`. */
async function write(
  transact: Database['transact'],
  { firstDay, writer, courses }: { firstDay: number; writer: string; courses: readonly Course[] },
  committed: Committed,
): Promise<void> {
  let standing: CountedSale['sale'][] = [];
  for (const [index, { rounds, takesBack, end }] of courses.entries()) {
    const cause = causeNamed(`${firstDay} ${writer} ${index}`);
    const orders = rounds.map((round) =>
      round.map(({ day, currency, units }) => {
        const placedAt = new Date(Date.UTC(2000, 0, firstDay + day, 23, 30)).toISOString();
        return anOrder({ placedAt, currency, lines: [{ quantity: units }, { unitPriceMinor: units }] });
      }),
    );
    const sales = orders.flat().map(saleOf);
    // Also of those that this very transaction records.
    const all = [...standing, ...sales];
    const takenBack = all.slice(all.length - Math.min(takesBack, all.length));
    const work = transact(async (tx) => {
      for (const round of orders) {
        const sold = round.map((order) => ({ order, cause }));
        await recordSales(tx, sold);
      }
      const cancelled = takenBack.map(({ orderId }) => ({ orderId, cause }));
      await takeBackSales(tx, cancelled);
      if (end === 'throws') throw new Error('it failed');
      if (end === 'dies') await tx.$executeRaw`SELECT pg_terminate_backend(pg_backend_pid())`;
    });
    if (end !== 'commits') {
      await expect(work).rejects.toThrow();
      continue;
    }
    await work;
    committed.set(cause.correlationId, [
      ...sales.map((sale) => ({ sale, times: 1n as const })),
      ...takenBack.map((sale) => ({ sale, times: -1n as const })),
    ]);
    standing = all.slice(0, all.length - takenBack.length);
  }
}

const idOf = ({ sale }: CountedSale) => salesDayId(salesDayOf(sale));

/** The sums as an event tells them. */
function sumsOf(counted: readonly CountedSale[], id: string) {
  const sums = changesOfDays(counted).find((day) => salesDayId(day) === id);
  if (!sums) throw new Error('nothing of the day was counted');
  const { orders, units, revenueMinor, ...day } = sums;
  return { ...day, orders: Number(orders), units: Number(units), revenueMinor: Number(revenueMinor) };
}

async function recordedSums(id: string) {
  const [row] = await analytics.database.prisma.$queryRaw<{ orders: number; units: number; revenueMinor: number }[]>`
    SELECT count(*)::int AS orders, coalesce(sum(units), 0)::int AS units,
           coalesce(sum(revenue_minor), 0)::int AS "revenueMinor"
    FROM sale WHERE to_char(sold_at, 'YYYY-MM-DD') || '_' || currency = ${id}`;
  return row;
}

test('of two writers at once, each version of a day is the sum of what had committed, and none is left out', async () => {
  let firstDay = 0;
  await fc.assert(
    fc.asyncProperty(courses, courses, async (ofOne, ofOther) => {
      firstDay += 2;
      const committed: Committed = new Map();
      await Promise.all([
        write(one, { firstDay, writer: 'one', courses: ofOne }, committed),
        write(other, { firstDay, writer: 'other', courses: ofOther }, committed),
      ]);
      for (const id of new Set([...committed.values()].flat().map(idOf))) {
        const changes = [...committed.values()].filter((counted) => counted.some((sale) => idOf(sale) === id));
        const told = await analytics.events(id);
        expect(told.map((event) => event.aggregateVersion)).toEqual(changes.map((_, index) => index + 1));
        const soFar: CountedSale[] = [];
        for (const { correlationId, data } of told) {
          soFar.push(...(committed.get(correlationId) ?? []));
          expect(data).toEqual(sumsOf(soFar, id));
        }
        expect(told.at(-1)?.data).toMatchObject((await recordedSums(id)) ?? {});
      }
    }),
    { numRuns: 20 },
  );
});

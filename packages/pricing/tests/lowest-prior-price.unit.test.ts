import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lowestPriorPrice, priorPeriod } from '../lowest-prior-price.ts';
import type { PriceList } from '../price-list.ts';
import { type PriceHistory, priceSteps } from '../price-timeline.ts';
import { aPriceList } from './a-price-list.ts';
import { naivePrice } from './naive-price.ts';

const days = (count: number) => new Date(count * 24 * 60 * 60 * 1_000);
const market = { id: 'eu', currency: 'EUR' };
const where = (at: Date) => ({ market, currency: 'EUR', at });
const nothing: PriceHistory = { prices: [], entries: [], lists: [] };
const price = (day: number, minor: number | null) => ({ at: days(day), currency: 'EUR', minor });
const lowest = (history: Partial<PriceHistory>, day: number) =>
  lowestPriorPrice(priceSteps({ ...nothing, ...history }, where(days(day))), days(day));

describe('the lowest price of the last thirty days', () => {
  test('is that before the reduction in force', () => {
    const prices = [price(0, 1_000), price(50, 900), price(60, 1_000), price(70, 700)];
    expect(lowest({ prices }, 75)).toBe(900);
    // However long the reduction lasts.
    expect(lowest({ prices }, 500)).toBe(900);
  });

  test('takes no notice of what was over thirty days before', () => {
    expect(lowest({ prices: [price(0, 1_000), price(10, 500), price(20, 1_000), price(60, 800)] }, 60)).toBe(1_000);
    expect(lowest({ prices: [price(0, 500), price(30, 1_000), price(60, 800)] }, 60)).toBe(1_000);
    expect(lowest({ prices: [price(0, 500), price(31, 1_000), price(60, 800)] }, 60)).toBe(500);
  });

  test('is that of now where nothing came down', () => {
    expect(lowest({ prices: [price(0, 1_000)] }, 0)).toBe(1_000);
    expect(lowest({ prices: [price(0, 1_000), price(90, 1_100)] }, 100)).toBe(1_000);
    expect(lowest({ prices: [price(0, 1_000), price(90, 1_100)] }, 200)).toBe(1_100);
  });

  test('is none for what is not for sale, or was not before', () => {
    expect(lowest({}, 10)).toBeNull();
    expect(lowest({ prices: [price(0, 1_000), price(5, null)] }, 10)).toBeNull();
    expect(lowest({ prices: [price(0, 1_000), price(5, null), price(8, 900)] }, 10)).toBe(900);
  });

  test('knows of lists that begin and end by themselves', () => {
    const sale = aPriceList({
      startsAt: days(40),
      endsAt: days(50),
      adjustment: { basisPoints: -2_000, ending: null },
    });
    const history = { prices: [price(0, 1_000)], lists: [{ at: days(20), priceListId: 'list', list: sale }] };
    const steps = priceSteps({ ...nothing, ...history }, where(days(60)));
    expect(steps.map(({ from, minor }) => [from.getTime() / days(1).getTime(), minor])).toEqual([
      [0, 1_000],
      [40, 800],
      [50, 1_000],
    ]);
    expect(lowest(history, 45)).toBe(1_000);
    expect(lowest(history, 60)).toBe(800);
    expect(lowest(history, 81)).toBe(1_000);
  });
});

const time = fc.nat(40).map((tick) => new Date(tick));
const ids = ['a', 'b'];
const list = (id: string): fc.Arbitrary<PriceList> =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant(id),
    currency: fc.constantFrom('EUR', 'USD'),
    startsAt: fc.option(time),
    endsAt: fc.option(time),
    marketIds: fc.subarray(['eu', 'other'], { maxLength: 1 }),
    customerGroups: fc.subarray(['trade']),
    priority: fc.nat(1),
    adjustment: fc.option(
      fc.record({ basisPoints: fc.integer({ min: -9_000, max: 3_000 }), ending: fc.constant(null) }),
    ),
  });
const amount = fc.option(fc.nat(100), { freq: 6 });
const histories = fc.record({
  prices: fc.uniqueArray(fc.record({ at: time, currency: fc.constantFrom('EUR', 'USD'), minor: amount }), {
    maxLength: 8,
    selector: ({ at, currency }) => `${at.getTime()} ${currency}`,
  }),
  entries: fc.uniqueArray(
    fc.record({
      at: time,
      priceListId: fc.constantFrom(...ids),
      minQuantity: fc.integer({ min: 1, max: 2 }),
      minor: amount,
    }),
    { maxLength: 8, selector: ({ at, priceListId, minQuantity }) => `${at.getTime()} ${priceListId} ${minQuantity}` },
  ),
  lists: fc.uniqueArray(
    fc
      .constantFrom(...ids)
      .chain((priceListId) =>
        fc.record({ at: time, priceListId: fc.constant(priceListId), list: fc.option(list(priceListId)) }),
      ),
    { maxLength: 5, selector: ({ at, priceListId }) => `${at.getTime()} ${priceListId}` },
  ),
});

/** What everybody paid in one moment: the last of each that was said by then. */
function naiveAt({ prices, entries, lists }: PriceHistory, at: Date): number | null {
  const last = <Change extends { at: Date }>(changes: readonly Change[]) =>
    [...changes].filter((change) => change.at <= at).sort((a, b) => Number(b.at) - Number(a.at))[0];
  const own = last(prices.filter(({ currency }) => currency === 'EUR'))?.minor ?? null;
  if (own === null) return null;
  const listed = ids.flatMap((priceListId) =>
    [1, 2].flatMap((minQuantity) => {
      const entry = last(
        entries.filter((each) => each.priceListId === priceListId && each.minQuantity === minQuantity),
      );
      return entry?.minor == null ? [] : [{ priceListId, minQuantity, minor: entry.minor }];
    }),
  );
  const known = ids.flatMap((id) => last(lists.filter(({ priceListId }) => priceListId === id))?.list ?? []);
  const base = { currency: 'EUR', minor: own, compareAtMinor: null };
  const everybody = { market, customerGroups: [], quantity: 1, at };
  return naivePrice({ base, others: [], entries: listed }, known, everybody)?.minor ?? null;
}

test('whatever happened, it is what a look at every moment finds', () => {
  const period = 10;
  let reduced = 0;
  fc.assert(
    fc.property(histories, time, (history, at) => {
      const now = at.getTime();
      const present = naiveAt(history, at);
      let begin = now;
      while (begin > 0 && naiveAt(history, new Date(begin - 1)) === present) begin--;
      const before = begin > 0 ? naiveAt(history, new Date(begin - 1)) : null;
      const cameDown = present !== null && before !== null && present < before;
      if (cameDown) reduced++;
      const [first, last] = cameDown ? [begin - period, begin - 1] : [now - period, now];
      const asked = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((tick) => tick >= 0);
      const amounts = asked.flatMap((tick) => naiveAt(history, new Date(tick)) ?? []);
      const expected = present === null || amounts.length === 0 ? null : Math.min(...amounts);
      expect(lowestPriorPrice(priceSteps(history, where(at)), at, { period })).toBe(expected);
    }),
    { numRuns: 5_000 },
  );
  expect(reduced).toBeGreaterThan(250);
  expect(priorPeriod).toBe(2_592_000_000);
});

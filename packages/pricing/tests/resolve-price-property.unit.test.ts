import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PriceList } from '../price-list.ts';
import { resolvePrice } from '../resolve-price.ts';
import { naivePrice } from './naive-price.ts';

/** With 0, 2 and 3 decimals. */
const currency = fc.constantFrom('JPY', 'EUR', 'KWD');
const amount = fc.oneof(fc.nat(20), fc.nat(20_000), fc.maxSafeNat());
const moment = fc.option(fc.nat(4).map((time) => new Date(time)));
const few = (...words: string[]) => fc.subarray(words, { maxLength: 2 });
const listIds = ['a', 'b', 'c', 'd', 'e'];

const adjustment = fc.record({
  basisPoints: fc.oneof(fc.integer({ min: -10_000, max: 10_000 }), fc.constantFrom(-10_000, -5_000, -1, 0, 1)),
  ending: fc.option(fc.oneof(fc.constantFrom('99', '9', '990', '00', '05'), fc.stringMatching(/^\d{1,3}$/))),
});
const list = (id: string): fc.Arbitrary<PriceList> =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant(id),
    currency,
    startsAt: moment,
    endsAt: moment,
    marketIds: few('here', 'there'),
    customerGroups: few('trade', 'staff'),
    priority: fc.nat(3),
    adjustment: fc.option(adjustment),
  });

const case_ = fc.record({
  lists: fc.subarray(listIds).chain((ids) => fc.tuple(...ids.map(list))),
  prices: fc.uniqueArray(fc.record({ currency, minor: amount, compareAtMinor: fc.constant(null) }), {
    minLength: 1,
    selector: (price) => price.currency,
  }),
  entries: fc.uniqueArray(
    fc.record({ priceListId: fc.constantFrom(...listIds), minQuantity: fc.integer({ min: 1, max: 6 }), minor: amount }),
    { maxLength: 12, selector: ({ priceListId, minQuantity }) => `${priceListId} ${minQuantity}` },
  ),
  circumstances: fc.record({
    market: fc.option(fc.record({ id: fc.constantFrom('here', 'there'), currency }), { freq: 20 }),
    customerGroups: few('trade', 'staff'),
    quantity: fc.integer({ min: 1, max: 7 }),
    at: fc.nat(4).map((time) => new Date(time)),
  }),
});

test('whatever there is, the price is that of the rules, and its explanation is true', () => {
  let byList = 0;
  fc.assert(
    fc.property(case_, ({ lists, prices: [base, ...others], entries, circumstances }) => {
      if (!base) throw new Error('a variant has a price');
      const variant = { base, others, entries };
      const resolved = resolvePrice(variant, lists, circumstances);
      const expected = naivePrice(variant, lists, circumstances);
      expect(resolved && { minor: resolved.minor, listId: resolved.list?.id ?? null }).toEqual(expected);
      if (!resolved) return;
      if (resolved.list) byList++;
      expect(resolved.currency).toBe(circumstances.market?.currency ?? base.currency);
      expect(Number.isSafeInteger(resolved.minor) && resolved.minor >= 0).toBe(true);
      expect(resolved.compareAtMinor ?? Number.POSITIVE_INFINITY).toBeGreaterThan(resolved.minor);
      expect(resolved.considered).toHaveLength(lists.length);
      const applied = resolved.considered.filter(({ outcome }) => outcome === 'APPLIED');
      expect(applied.map(({ list, minor }) => [list.id, minor])).toEqual(
        resolved.list ? [[resolved.list.id, resolved.minor]] : [],
      );
      // The order in which anything is given does not matter.
      const turned = resolvePrice(
        { base, others: others.toReversed(), entries: entries.toReversed() },
        lists.toReversed(),
        circumstances,
      );
      expect(turned).toEqual(resolved);
    }),
    { numRuns: 10_000 },
  );
  expect(byList).toBeGreaterThan(500);
});

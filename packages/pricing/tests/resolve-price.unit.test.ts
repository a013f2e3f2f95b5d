import { describe, expect, test } from '@jest/globals';
import type { PriceList, PriceListEntry } from '../price-list.ts';
import { resolvePrice } from '../resolve-price.ts';
import type { Circumstances, CurrencyPrice } from '../variant-price.ts';
import { aPriceList } from './a-price-list.ts';

const at = new Date('2026-06-01T12:00:00Z');
const eur = (minor: number, compareAtMinor: number | null = null): CurrencyPrice => {
  return { currency: 'EUR', minor, compareAtMinor };
};
const usd = (minor: number): CurrencyPrice => ({ currency: 'USD', minor, compareAtMinor: null });
const eu = { id: 'eu', currency: 'EUR' };
const us = { id: 'us', currency: 'USD' };
const somebody: Circumstances = { market: eu, customerGroups: [], quantity: 1, at };
const entry = (minor: number, minQuantity = 1, priceListId = 'list'): PriceListEntry => {
  return { priceListId, minQuantity, minor };
};
const outcomes = (lists: PriceList[], circumstances: Partial<Circumstances> = {}, entries = [entry(900)]) =>
  resolvePrice({ base: eur(1_000), others: [], entries }, lists, { ...somebody, ...circumstances })?.considered.map(
    ({ list, outcome, minor }) => [list.id, outcome, minor],
  );

describe('the price that applies', () => {
  test('is the variant’s own where there is no market, and where the market has its currency', () => {
    const variant = { base: eur(1_000, 1_200), others: [], entries: [] };
    for (const market of [null, eu]) {
      expect(resolvePrice(variant, [], { ...somebody, market })).toEqual({
        ...{ currency: 'EUR', minor: 1_000, compareAtMinor: 1_200, source: 'BASE_PRICE' },
        ...{ list: null, minQuantity: null, considered: [] },
      });
    }
  });

  test('is that of the market’s currency, and none where there is none', () => {
    const inTwo = { base: eur(1_000), others: [usd(1_100)], entries: [] };
    expect(resolvePrice(inTwo, [], { ...somebody, market: us })).toMatchObject({
      ...usd(1_100),
      source: 'CURRENCY_PRICE',
    });
    const inOne = { base: eur(1_000), others: [], entries: [entry(900)] };
    const list = aPriceList({ currency: 'USD' });
    expect(resolvePrice(inOne, [list], { ...somebody, market: us })).toBeNull();
  });

  test('is that of a list, with the own price as the earlier one', () => {
    const list = aPriceList();
    expect(resolvePrice({ base: eur(1_000), others: [], entries: [entry(900)] }, [list], somebody)).toMatchObject({
      ...eur(900, 1_000),
      source: 'PRICE_LIST',
      list,
      minQuantity: null,
    });
    const dearer = { base: eur(1_000), others: [], entries: [entry(1_100)] };
    expect(resolvePrice(dearer, [list], somebody)).toMatchObject(eur(1_100, null));
    const reduced = { base: eur(1_000, 1_200), others: [], entries: [entry(900)] };
    expect(resolvePrice(reduced, [list], somebody)).toMatchObject(eur(900, 1_200));
  });

  test('is that of the greatest quantity that is reached', () => {
    const variant = { base: eur(1_000), others: [], entries: [entry(800, 10), entry(900, 5), entry(700, 100)] };
    const priceOf = (quantity: number) => resolvePrice(variant, [aPriceList()], { ...somebody, quantity });
    expect(priceOf(4)).toMatchObject({
      minor: 1_000,
      minQuantity: null,
      considered: [{ outcome: 'QUANTITY_TOO_LOW' }],
    });
    expect(priceOf(5)).toMatchObject({ minor: 900, minQuantity: 5 });
    expect(priceOf(99)).toMatchObject({ minor: 800, minQuantity: 10 });
    expect(priceOf(100)).toMatchObject({ minor: 700, minQuantity: 100 });
  });

  test('is by priority, then by price, then by id', () => {
    const lists = [aPriceList({ id: 'b' }), aPriceList({ id: 'a' }), aPriceList({ id: 'c', priority: 1 })];
    const entries = [entry(500, 1, 'b'), entry(500, 1, 'a'), entry(900, 1, 'c')];
    expect(outcomes(lists, {}, entries)).toEqual([
      ['c', 'APPLIED', 900],
      ['a', 'OUTRANKED', 500],
      ['b', 'OUTRANKED', 500],
    ]);
    expect(outcomes(lists.slice(0, 2), {}, entries)).toEqual([
      ['a', 'APPLIED', 500],
      ['b', 'OUTRANKED', 500],
    ]);
  });

  test('is an adjustment of what would apply by lists of lower priority', () => {
    const tenPercent = { basisPoints: -1_000, ending: null };
    const lists = [
      aPriceList({ priority: 1 }),
      aPriceList({ id: 'sale', priority: 2, adjustment: tenPercent }),
      aPriceList({ id: 'other', priority: 2, adjustment: { ...tenPercent, basisPoints: -500 } }),
    ];
    expect(outcomes(lists)).toEqual([
      ['other', 'OUTRANKED', 855],
      ['sale', 'APPLIED', 810],
      ['list', 'ADJUSTED', 900],
    ]);
  });

  test('is not that of a list that does not apply', () => {
    const soon = new Date(at.getTime() + 1);
    expect(outcomes([aPriceList({ startsAt: soon })])).toEqual([['list', 'NOT_STARTED', null]]);
    expect(outcomes([aPriceList({ endsAt: at })])).toEqual([['list', 'ENDED', null]]);
    expect(outcomes([aPriceList({ startsAt: at, endsAt: soon })])).toEqual([['list', 'APPLIED', 900]]);
    expect(outcomes([aPriceList({ marketIds: ['de'] })])).toEqual([['list', 'OTHER_MARKET', null]]);
    expect(outcomes([aPriceList()], { market: null })).toEqual([['list', 'OTHER_MARKET', null]]);
    expect(outcomes([aPriceList({ currency: 'USD' })])).toEqual([['list', 'OTHER_CURRENCY', null]]);
    expect(outcomes([aPriceList({ customerGroups: ['trade'] })])).toEqual([['list', 'OTHER_GROUP', null]]);
    expect(outcomes([aPriceList({ customerGroups: ['trade'] })], { customerGroups: ['trade'] })).toEqual([
      ['list', 'APPLIED', 900],
    ]);
    expect(outcomes([aPriceList()], {}, [])).toEqual([['list', 'NO_ENTRY', null]]);
  });

  test('is never more than a safe integer', () => {
    const variant = { base: eur(Number.MAX_SAFE_INTEGER), others: [], entries: [] };
    const list = aPriceList({ adjustment: { basisPoints: 1, ending: null } });
    expect(resolvePrice(variant, [list], somebody)).toMatchObject({
      minor: Number.MAX_SAFE_INTEGER,
      source: 'BASE_PRICE',
      considered: [{ outcome: 'TOO_LARGE', minor: null }],
    });
  });
});

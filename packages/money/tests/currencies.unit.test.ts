import { describe, expect, test } from '@jest/globals';
import listOne from 'currency-codes';
import { currencies, isCurrentCurrency } from '../currencies.ts';

/** Of list one: funds, units of account, metals, test codes. */
const noCurrency = /^(BOV|CH[EW]|CLF|COU|MXV|USN|UY[IW]|X(AG|AU|B[A-D]|DR|PD|PT|SU|TS|UA|XX))$/;
/** Newer than the list the package has. */
const since = { XCG: 2 };
/** Withdrawn before that list was published. */
const before = { HRK: 2, SLL: 2, ZWL: 2 };

describe('the table of currencies', () => {
  test('agrees with the list of the maintenance agency on every currency', () => {
    const listed = listOne.data.filter(({ code }) => !noCurrency.test(code)).map(({ code, digits }) => [code, digits]);
    const expected = { ...Object.fromEntries(listed), ...since, ...before };
    expect(Object.fromEntries(currencies)).toEqual(expected);
  });

  test.each([
    [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'],
    [2, 'EUR HUF IDR COP PKR RSD UZS MRU MGA AFN ALL IRR LAK LBP MMK SLE SOS SYP VED VES XCG YER ZWG TWD CRC'],
    [3, 'BHD IQD JOD KWD LYD OMR TND'],
  ])('gives %i decimals to %s', (digits, codes) => {
    for (const code of codes.split(' ')) expect([code, currencies.get(code)]).toEqual([code, digits]);
  });

  test('tells currencies in use from those that are only read', () => {
    expect(['EUR', 'XCG', 'ZWG', 'SLE'].map(isCurrentCurrency)).toEqual([true, true, true, true]);
    expect(['ANG', 'BGN', 'CUC', 'HRK', 'SLL', 'ZWL', 'XXX'].some(isCurrentCurrency)).toBe(false);
  });
});

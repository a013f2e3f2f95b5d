import { describe, expect, test } from '@jest/globals';
import { Kind } from 'graphql';
import { currencies } from '#packages/money/currencies.ts';
import { scalars } from '../scalars.ts';

describe.each([
  ['CurrencyCode', 'eur', 'EUR', 'ZZZ'],
  ['CountryCode', 'de', 'DE', 'ZZ'],
] as const)('%s', (name, given, canonical, unknown) => {
  const scalar = scalars[name];

  test('is taken in any case and handed on in upper case', () => {
    expect(scalar.parseValue(given)).toBe(canonical);
    expect(scalar.parseLiteral({ kind: Kind.STRING, value: given })).toBe(canonical);
  });

  test('is refused when it does not exist or is not text', () => {
    expect(() => scalar.parseValue(unknown)).toThrow(unknown);
    expect(() => scalar.parseValue(5)).toThrow('5');
    expect(() => scalar.parseLiteral({ kind: Kind.INT, value: '5' })).toThrow();
  });
});

describe('CurrencyCode', () => {
  const { CurrencyCode } = scalars;

  test('is every currency of the table and nothing else', () => {
    for (const currency of currencies.keys()) expect(CurrencyCode.parseValue(currency)).toBe(currency);
    for (const code of ['XXX', 'XTS', 'XAU', 'XDR', 'CLF', 'UYW', 'CHE', 'DEM', 'EURO', '']) {
      expect(() => CurrencyCode.parseValue(code)).toThrow('currency');
    }
  });

  test('shows what was stored when more was accepted', () => {
    expect(CurrencyCode.serialize('XXX')).toBe('XXX');
    expect(() => CurrencyCode.serialize(5)).toThrow('5');
  });
});

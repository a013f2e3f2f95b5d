import { describe, expect, test } from '@jest/globals';
import { Kind } from 'graphql';
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

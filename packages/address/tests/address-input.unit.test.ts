import { describe, expect, test } from '@jest/globals';
import { scalars } from '#packages/graph-types/scalars.ts';
import { addressInput } from '../address-input.ts';
import { checkPostalRule } from '../check-postal-rule.ts';
import { postalRules } from '../postal-rules.ts';

/** The address of the contract. */
const london = {
  name: 'Ada Lovelace',
  line1: "12 St James's Square",
  city: 'London',
  postalCode: 'SW1Y 4JH',
  country: 'GB',
};
const nothing = { company: null, line2: null, region: null, phone: null };

const problemsOf = (changes: object) =>
  addressInput.safeParse({ ...london, ...changes }).error?.issues.map(({ path, message }) => [path.join('.'), message]);

describe('an address', () => {
  test('has a name, a line, a city and a country, and null for what is not given', () => {
    expect(addressInput.parse(london)).toEqual({ ...london, ...nothing });
  });

  test('has all its parts in their one form', () => {
    const given = { company: ' Souk\u200b', line2: 'E\u0301tage 2', region: ' ', phone: ' +442071838750 ' };
    expect(addressInput.parse({ ...london, ...given, postalCode: 'sw1y  4jh' })).toEqual({
      ...london,
      company: 'Souk',
      line2: 'Étage 2',
      region: null,
      phone: '+442071838750',
    });
  });

  test.each([
    ['name', ''],
    ['name', 'x'.repeat(201)],
    ['company', 'x'.repeat(201)],
    ['line1', ' '],
    ['line2', 'x'.repeat(201)],
    ['city', '\u200b'],
    ['region', 'x'.repeat(201)],
    ['postalCode', 'x'.repeat(21)],
    ['phone', '020 7183 8750'],
  ])('is refused for a bad %s', (field, value) => {
    expect(problemsOf({ [field]: value })).toMatchObject([[field, expect.stringContaining('expected')]]);
  });
});

describe('what a country asks for', () => {
  test.each([
    ['US', 'CA', '95014'],
    ['US', 'California', '95014-2083'],
    ['CA', 'ON', 'K1A 0B1'],
    ['AU', 'NSW', '2000'],
    ['JP', '東京都', '１５４−００２３'],
    ['AE', 'Dubai', null],
    ['DE', null, '10115'],
    ['FR', null, '75 001'],
    ['IE', null, null],
    ['IE', 'County Cork', 'T12 X0E9'],
    ['HK', 'Kowloon', 'any code'],
    ['AO', null, null],
  ])('is kept in %s by %s and %s', (country, region, postalCode) => {
    expect(problemsOf({ country, region, postalCode })).toBeUndefined();
  });

  test.each([
    ['US', null, '95014', ['region'], 'the state'],
    ['US', 'CA', null, ['postalCode'], '95014'],
    ['US', 'CA', 'SW1Y 4JH', ['postalCode'], '95014'],
    ['US', null, null, ['region', 'postalCode'], 'US'],
    ['CA', ' ', 'K1A 0B1', ['region'], 'the province'],
    ['GB', null, null, ['postalCode'], 'GB'],
    ['GB', 'Greater London', 'N1', ['postalCode'], 'GB'],
    ['DE', null, '1011', ['postalCode'], 'DE'],
    ['IE', null, 'Dublin 2', ['postalCode'], 'A65 F4E2'],
  ])('is missed in %s by %s and %s', (country, region, postalCode, fields, named) => {
    const problems = problemsOf({ country, region, postalCode });
    expect(problems?.map(([field]) => field)).toEqual(fields);
    expect(problems?.[0]?.[1]).toContain(named);
  });

  test('is known of real countries only, whose example keeps it', () => {
    for (const [country, { region, postalCode }] of Object.entries(postalRules)) {
      expect(scalars.CountryCode.parseValue(country)).toBe(country);
      const address = { country, region: region ?? null, postalCode: postalCode?.example ?? null };
      expect({ country, ...checkPostalRule(address) }).toEqual({
        country,
        postalCode: address.postalCode,
        problems: [],
      });
    }
  });
});

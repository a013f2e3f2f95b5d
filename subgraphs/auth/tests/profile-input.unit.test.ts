import { describe, expect, test } from '@jest/globals';
import { phoneNumber } from '#packages/user-errors/input-fields.ts';
import { updateCommunicationPreferencesInput, updateProfileInput } from '../resolvers/inputs/profile-input.ts';

describe('a telephone number', () => {
  test.each(['+442071838750', '+6834000', '+123456789012345', ' +442071838750 '])('may be %j', (number) => {
    expect(phoneNumber.parse(number)).toBe(number.trim());
  });

  test.each([
    '',
    '442071838750',
    '00442071838750',
    '+44 20 7183 8750',
    '+44(0)2071838750',
    '+02071838750',
    '+123456',
    '+1234567890123456',
    '+44207183875O',
    '+４４２０７１８３８７５０',
    '+442071838750\n+442071838751',
    `+${'1'.repeat(100_000)}`,
  ])('may not be %#', (number) => {
    expect(phoneNumber.safeParse(number).success).toBe(false);
  });
});

describe('a language', () => {
  test.each([
    ['de-AT', 'de-AT'],
    ['DE-at', 'de-AT'],
    ['zh-hans-cn', 'zh-Hans-CN'],
    ['iw', 'he'],
    ['en', 'en'],
  ])('%s is stored as %s', (tag, canonical) => {
    expect(updateProfileInput.parse({ locale: tag })).toEqual({ locale: canonical });
  });

  test.each(['', 'de_AT', 'd', '../etc', 'de-', 'x'.repeat(36), 'en-x-abcdefgh-abcdefgh-abcdefgh-abcd'])(
    '%j is no tag',
    (locale) => {
      const { error } = updateProfileInput.safeParse({ locale });
      expect(error?.issues).toEqual([
        expect.objectContaining({ path: ['locale'], message: expect.stringMatching('BCP 47') }),
      ]);
    },
  );
});

describe('changes of a profile', () => {
  test('have what was given, null and blank text to remove, and nothing else', () => {
    expect(updateProfileInput.parse({})).toEqual({});
    expect(Object.keys(updateProfileInput.parse({ displayName: undefined }))).toEqual([]);
    expect(updateProfileInput.parse({ displayName: '  ', phone: null })).toEqual({ displayName: null, phone: null });
    expect(updateProfileInput.parse({ displayName: ' Ada ' })).toEqual({ displayName: 'Ada' });
  });

  test.each(['x'.repeat(101), 'a\0b', '\ud800'])(
    'have no name PostgreSQL or a page could not show (%#)',
    (displayName) => {
      expect(updateProfileInput.safeParse({ displayName }).success).toBe(false);
    },
  );
});

describe('chosen channels', () => {
  test('are each named once, in one order; null changes nothing', () => {
    const input = { orderUpdates: ['PUSH', 'EMAIL', 'PUSH'], marketing: null };
    expect(updateCommunicationPreferencesInput.parse(input)).toEqual({ orderUpdates: ['EMAIL', 'PUSH'] });
    expect(updateCommunicationPreferencesInput.parse({ marketing: [] })).toEqual({ marketing: [] });
  });
});

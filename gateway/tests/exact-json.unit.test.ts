import { expect, test } from '@jest/globals';
import { isRawNumber, parseExactly } from '../request/exact-json.ts';

test.each([
  '9007199254740993',
  '-9007199254740993',
  '123456789012345678901234567890',
  '0.12345678901234567890',
  '1234567890123456.5e-3',
  '{"a":[1,9007199254740993,{"b":-0.30000000000000000001}],"__proto__":12345678901234567}',
])('%s is what it was after it was parsed and written', (text) => {
  for (let padding = 0; padding < 20; padding++) {
    const whole = `{"p":"${'x'.repeat(padding)}","v":${text}}`;
    expect(JSON.stringify(parseExactly(whole))).toBe(whole);
  }
  expect(JSON.stringify(parseExactly(text))).toBe(text);
});

test.each(['1', '1.5', '-0.25', '1e3', '123456789012345', '0.1', '9007199254740991', '0.30000000000000004'])(
  '%s is a number',
  (text) => {
    expect(parseExactly(text)).toBe(Number(text));
    expect(parseExactly(`[${text},9007199254740993]`)).toEqual([Number(text), expect.anything()]);
  },
);

test('texts with many digits stay texts', () => {
  const value = { card: '4111111111111111', ids: ['12345678901234567890', 'a,12345678901234567890'], n: 7 };
  expect(parseExactly(JSON.stringify(value))).toEqual(value);
});

test('what is no JSON is refused, with long numbers, too', () => {
  for (const text of ['', '{', '9007199254740993,', '[9007199254740993']) {
    expect(() => parseExactly(text)).toThrow(SyntaxError);
  }
});

test('only numbers that JavaScript does not have are kept as text', () => {
  expect([parseExactly('9007199254740993'), 9007199254740991, 'x', null, {}].map(isRawNumber)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

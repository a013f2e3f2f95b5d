import type { SeededRandom } from '#gateway/tests/seeded-random.ts';
import type { KnownValues } from './known-values.ts';
import { customerPassword } from './people.ts';

interface Source {
  random: SeededRandom;
  known: KnownValues;
}

/** By the type of a scalar: values that it takes, and some that the field may not. */
const ofTypes: Readonly<Record<string, readonly unknown[]>> = {
  Int: [1, 1, 2, 3, 10, 100, 101, 0, -5, 2_147_483_647, -2_147_483_648],
  Float: [0, 1.5, -0.1, 1e308],
  Boolean: [true, false],
  ID: ['0199d3e2-0000-7000-8000-000000000000', '0199D3E2-0000-4000-8000-00000000000F', '1', 'PRODUCT', '', 7].concat(
    'a'.repeat(300),
  ),
  MinorUnits: [1_000, 1_000, 2_500, 0, -1, 9_007_199_254_740_991, 4_000_000_000],
  SafeInt: [0, 1, 9_007_199_254_740_991],
  CurrencyCode: ['EUR', 'EUR', 'USD', 'JPY', 'eur', 'XXX', 'GBP'],
  CountryCode: ['DE', 'AT', 'us', 'ZZ'],
  DateTime: ['2026-01-01T00:00:00Z', '2026-11-20T12:00:00.123456789+02:00', '2020-02-29T00:00:00Z'].concat(
    '2026-13-01T00:00:00Z',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '9999-12-31T23:59:59-12:00',
    '+275760-09-13T00:00:00Z',
    '2016-12-31T23:59:60Z',
    'x',
  ),
};

/** Of what has no rules of its own. */
const ordinary = ['Some words', 'Ünïcödé 名前', 'two\nlines', 'x', ''];

/** By the name of an argument or input field: texts that it takes, and some that are odd. */
const ofNames: Readonly<Record<string, readonly string[]>> = {
  email: ['somebody@fuzz.test', 'İ@fuzz.test', `${'a'.repeat(250)}@fuzz.test`, '"a b"@fuzz.test', 'x@y\u0000.test'],
  password: [customerPassword, customerPassword, '', '\ud83d', 'p'.repeat(2_000)],
  slug: ['fuzz', 'fuzz-2', '-', 'ß'],
  code: ['000000', 'ABCD-EFGH', 'WH-9', '١٢٣٤٥٦'],
  token: ['tok_ok', 'tok_declined', 'tok_capture_fails', 'x.y', ''],
  phone: ['+442071838750', '+0'],
  locale: ['de-AT', 'x-private', 'en-u-ca-buddhist', 'i'.repeat(40)],
  scopes: ['orders:read', 'reports:read', 'nothing:write'],
  search: ['shirt', '%', "'", '\\', 'a b c', '!!!', ':*', '&', '(', 'x'.repeat(257), '\u0301', '٪'],
  url: ['https://souk.test/a.jpg', 'http://', 'javascript:1', 'https://ü.test/\ud800'],
  idempotencyKey: ['k1', 'k2', 'k3', 'k4', 'k5', '\u200b', ' '],
};
const sameAs: Readonly<Record<string, string>> = {
  newEmail: 'email',
  currentPassword: 'password',
  newPassword: 'password',
  reference: 'token',
};

/** How many of the values named above are right; others are odd, or may be. */
const right = 2;

/** A value of a scalar as a client could send it, often one that the shop has. */
export function plausibleValue({ random, known }: Source, type: string, name: string): unknown {
  const seen = random.chance(80) ? known.pick(random, name) : undefined;
  if (seen !== undefined) return seen;
  const isRight = random.chance(75);
  if (isRight && (name === 'idempotencyKey' || name === 'externalId')) return `key ${random.below(1_000_000_000)}`;
  if (isRight && /email/i.test(name)) return `${random.below(1_000_000_000)}@fuzz.test`;
  const isText = type === 'String' || type === 'ID';
  if (!isRight && isText && random.chance(40)) return randomText(random);
  const candidates = ofNames[sameAs[name] ?? name] ?? ofTypes[type] ?? ordinary;
  return random.pick(isRight ? candidates.slice(0, right) : candidates);
}

/** Letters of all kinds, and what is none. */
const ranges = [
  [0x61, 26],
  [0x20, 95],
  [0x0, 0x20],
  [0xa0, 0x500],
  [0x2000, 0x70],
  [0x1f300, 0x400],
  [0xd800, 0x400],
] as const;

function randomText(random: SeededRandom): string {
  const letters = Array.from({ length: random.below(20) }, () => {
    const [first, count] = random.pick(ranges.slice(0, random.chance(70) ? 2 : ranges.length));
    return String.fromCodePoint(first + random.below(count));
  });
  return letters.join('');
}

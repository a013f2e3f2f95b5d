import { expect, test } from '@jest/globals';
import { acceptedLanguages } from '../request/accepted-languages.ts';
import { languagesOf } from '../websocket/languages-of.ts';

test.each([
  ['de', 'de'],
  ['de-AT,de;q=0.9,en;q=0.8', 'de-at,de,en'],
  ['en;q=0.5, de , fr;q=0.9', 'de,fr,en'],
  ['DE, de, De-de;q=0.3', 'de,de-de'],
  ['de, fr, it, es, nl', 'de,fr,it'],
  ['*', ''],
  ['de;q=0, fr', 'fr'],
  ['de;q=NaN, fr;q=2, it;q=-1, es;q=1e0, nl;q=0.1234, pl', 'pl'],
  ['de;q=1;q=1, de;level=1, fr', 'fr'],
  ['zh-Hant-TW', 'zh-hant-tw'],
  ['x-private, i-klingon, a, 12, de_AT, dé, ../..', ''],
  ['', ''],
  [',,;;,=', ''],
])('the header "%s" asks for "%s"', (header, languages) => {
  expect(acceptedLanguages(header)).toBe(languages);
});

test.each([
  ['nothing', undefined],
  ['what is no text', ['de', 'fr']],
  ['NUL', 'de\0'],
  ['a line break', 'de\r\nx-injected: 1'],
  ['one tag of 10,000 characters', `de-${'a'.repeat(10_000)}`],
  ['a long tag, cut', `${' '.repeat(498)}de-AT`],
])('%s asks for no language', (_what, header) => {
  expect(acceptedLanguages(header)).toBe('');
});

test('of thousands of tags at most three are told, in a moment', () => {
  const header = Array.from({ length: 5_000 }, (_, index) => `aa-${String(index).padStart(4, '0')}`).join();
  const begun = performance.now();
  for (let round = 0; round < 100; round++) expect(acceptedLanguages(header).split(',')).toHaveLength(3);
  expect(performance.now() - begun).toBeLessThan(1_000);
  expect(acceptedLanguages('a,'.repeat(5_000))).toBe('');
});

test('the payload of a connection names languages as a header does', () => {
  expect(languagesOf({ 'accept-language': 'de;q=0.2,fr' })).toBe('fr,de');
  expect(languagesOf({ 'Accept-Language': 'de' })).toBe('de');
  expect(languagesOf({ acceptLanguage: 'de' })).toBe('de');
  for (const payload of [null, undefined, {}, { 'accept-language': 5 }, { acceptLanguage: { de: 1 } }]) {
    expect(languagesOf(payload)).toBeUndefined();
  }
});

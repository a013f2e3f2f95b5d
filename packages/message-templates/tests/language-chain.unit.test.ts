import { expect, test } from '@jest/globals';
import { formatLocale, languageChain } from '../language-chain.ts';

test.each([
  ['de-AT', ['de-AT', 'de', 'en']],
  ['zh-Hant-TW', ['zh-Hant-TW', 'zh-Hant', 'zh', 'en']],
  ['en-GB', ['en-GB', 'en']],
  ['en', ['en']],
  [null, ['en']],
])('who reads %s is written to in the first of %j there is', (locale, chain) => {
  expect(languageChain(locale)).toEqual(chain);
});

test.each([
  ['de', 'de-AT', 'de-AT'],
  ['en', 'fr', 'en'],
  ['en', 'en-GB', 'en-GB'],
  ['en', null, 'en'],
])('a text in %s has its numbers, for who reads %s, as %s has them', (language, locale, expected) => {
  expect(formatLocale(language, locale)).toBe(expected);
});

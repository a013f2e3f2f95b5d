import { expect, test } from '@jest/globals';
import { languageChain } from '../domain/language-chain.ts';
import { inFirstLanguage } from '../domain/read-translations.ts';

test.each([
  ['de-at', ['de-AT', 'de']],
  ['de-at,fr', ['de-AT', 'de', 'fr']],
  ['de,de-at', ['de', 'de-AT']],
  ['zh-hant-tw', ['zh-Hant-TW', 'zh-Hant', 'zh']],
  ['en,de', []],
  ['en-gb,de', ['en-GB']],
  ['iw', ['he']],
  ['de-12', []],
])('texts for %s are looked for in %j', (asked, chain) => {
  expect(languageChain(asked.split(','), 'en')).toEqual(chain);
});

/** As a reader does it by hand: language by language, each as it is and then without its last part. */
function naive(asked: readonly string[], texts: ReadonlyMap<string, string>, original: string): string {
  for (const tag of asked) {
    const parts = tag.split('-');
    while (parts.length > 0) {
      const language = parts.join('-');
      if (language === 'en') return original;
      const text = texts.get(language);
      if (text !== undefined) return text;
      parts.pop();
    }
  }
  return original;
}

test('what is shown is what a naive reader finds, in thousands of drawn cases', () => {
  let seed = 7;
  const draw = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const languages = ['de', 'de-AT', 'de-CH', 'fr', 'fr-CA', 'en', 'en-GB', 'zh-Hant', 'zh-Hant-TW', 'zh'];
  let translated = 0;
  for (let round = 0; round < 5_000; round++) {
    const some = (most: number) =>
      Array.from({ length: draw(most + 1) }, () => languages[draw(languages.length)] ?? '');
    const asked = some(3);
    const texts = new Map(
      some(6)
        .filter((each) => each !== 'en')
        .map((language) => [language, `in ${language}`]),
    );
    const known = languageChain(asked, 'en').flatMap((language) => texts.get(language) ?? []);
    const shown = inFirstLanguage('original', known, (text) => text);
    expect({ asked, texts: [...texts], shown }).toEqual({
      asked,
      texts: [...texts],
      shown: naive(asked, texts, 'original'),
    });
    if (shown !== 'original') translated++;
  }
  expect(translated).toBeGreaterThan(1_000);
});

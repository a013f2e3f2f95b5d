/** The language in which every message can be written. */
const lastLanguage = 'en';

/** The languages to look for a template in, the first one first: `de-AT` is read by who reads `de`, and in the end `en`. */
export function languageChain(locale: string | null): string[] {
  const parts = locale?.split('-') ?? [];
  const own = parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
  return [...new Set([...own, lastLanguage])];
}

/** How dates and amounts are written in a text of a language: as its reader has them, if they read that language. */
export const formatLocale = (language: string, locale: string | null): string =>
  locale !== null && languageChain(locale).indexOf(language) < locale.split('-').length ? locale : language;

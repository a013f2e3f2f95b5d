/** By which products are found as they are described themselves, and whose stems these words have. */
export const defaultLanguage = 'en';

/** By which they are found as they are translated: that of the originals is taken, also in a shop whose own language is another one. */
export const documentLanguage = (language: string): string =>
  language === defaultLanguage ? `${language}-x-transl` : language;

/** Languages whose stems PostgreSQL knows, from version 14 on, by their dictionaries. */
const dictionaries: ReadonlyMap<string, string> = new Map([
  ['ar', 'arabic_stem'],
  ['hy', 'armenian_stem'],
  ['eu', 'basque_stem'],
  ['ca', 'catalan_stem'],
  ['da', 'danish_stem'],
  ['nl', 'dutch_stem'],
  ['en', 'english_stem'],
  ['fi', 'finnish_stem'],
  ['fr', 'french_stem'],
  ['de', 'german_stem'],
  ['el', 'greek_stem'],
  ['hi', 'hindi_stem'],
  ['hu', 'hungarian_stem'],
  ['id', 'indonesian_stem'],
  ['ga', 'irish_stem'],
  ['it', 'italian_stem'],
  ['lt', 'lithuanian_stem'],
  ['ne', 'nepali_stem'],
  ['nb', 'norwegian_stem'],
  ['nn', 'norwegian_stem'],
  ['no', 'norwegian_stem'],
  ['pt', 'portuguese_stem'],
  ['ro', 'romanian_stem'],
  ['ru', 'russian_stem'],
  ['sr', 'serbian_stem'],
  ['es', 'spanish_stem'],
  ['sv', 'swedish_stem'],
  ['ta', 'tamil_stem'],
  ['tr', 'turkish_stem'],
  ['yi', 'yiddish_stem'],
]);

export const searchDictionaries: readonly string[] = [...new Set(dictionaries.values())];

/** The dictionary for a language of BCP 47, such as `de-AT`; of languages without stems one that leaves words as they are. */
export const dictionaryOf = (language: string): string =>
  dictionaries.get(language.toLowerCase().split('-')[0] ?? '') ?? 'simple';

import { foldText } from '#packages/text/fold-text.ts';

const markup = /<[^<>]*>|&#?\w+;/g;
/** Words with an apostrophe, which many leave out. */
const contracted = /[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)+/gu;
const anyWord = /[\p{L}\p{M}\p{N}]+/gu;

/** Scripts that put no spaces between words, or, like Korean, join to a word what others write apart. */
const unspaced = String.raw`\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}`;
const runs = new RegExp(`[${unspaced}]+|[^${unspaced}]+`, 'gu');
const isUnspaced = new RegExp(`^[${unspaced}]`, 'u');

/** Most characters of a word: what is longer is one with all that begin so. Well below the 2,046 bytes that PostgreSQL takes. */
const longest = 64;

/**
 * The words of a text, as they are looked for. Both sides go through this file, so that what PostgreSQL's parser makes of punctuation
 * never tells them apart. HTML markup is left out. Of scripts without spaces, each two neighbouring characters are a word.
 */
export function searchWords(text: string): string[] {
  return runsOf(text).flatMap((run) => (isUnspaced.test(run) ? pairsOf(run) : cut(run)));
}

/**
 * The words of texts as they are indexed: those by which they are looked for, `d’orient` as one too, and of scripts without spaces the last
 * character, which begins no pair.
 */
export function indexedWords(...texts: readonly string[]): string[] {
  return texts.flatMap((text) => [...runsOf(text).flatMap(indexedOf), ...contractedOf(text)]);
}

function indexedOf(run: string): string[] {
  if (!isUnspaced.test(run)) return [cut(run)];
  const pairs = pairsOf(run);
  const last = [...run].at(-1) ?? '';
  return pairs.includes(last) ? pairs : [...pairs, last];
}

const contractedOf = (text: string): string[] =>
  (foldText(text.replace(markup, ' ')).match(contracted) ?? []).map((word) => cut(word.replace(/['’ʼ]/g, '')));

/** Whether it is a word of a script with spaces, which the others' words only look like. */
export const isSpaced = (word: string): boolean => !isUnspaced.test(word);

/** An SKU, a barcode or what may be one, without what is written between letters and digits: `ABC-123` and `abc 123` are alike. */
export const searchCode = (text: string): string => cut((foldText(text).match(anyWord) ?? []).join(''));

/** What a title is compared by, as a whole and with its beginning. */
export const searchTitle = (text: string): string =>
  (foldText(text.replace(markup, ' ')).match(anyWord) ?? []).join(' ').slice(0, 255).toWellFormed();

const runsOf = (text: string): string[] =>
  (foldText(text.replace(markup, ' ')).match(anyWord) ?? []).flatMap((word) => word.match(runs) ?? []);

const cut = (word: string): string => (word.length <= longest ? word : [...word].slice(0, longest).join(''));

function pairsOf(run: string): string[] {
  const characters = [...run];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

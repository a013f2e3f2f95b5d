import { isSpaced } from './search-text.ts';

/** Letters that are left of a long word before what can be left out is worked out: what differs is among them or few letters behind. */
const considered = 7;

const letters = /^\p{L}{3,40}$/u;

/** Whether a word may be what somebody meant who mistyped it: letters only, so that no number becomes another one. */
export const isCorrectable = (word: string): boolean => letters.test(word) && isSpaced(word);

/** How many letters of a word that somebody looks for may be wrong. */
export function mistakesIn(word: string): number {
  const { length } = [...word];
  if (length < 4 || !isCorrectable(word)) return 0;
  return length < 8 ? 1 : 2;
}

/**
 * What is left of a word when up to so many letters are left out. Two words that differ by that many mistakes at most have one of these
 * in common: they are found by equality (symmetric delete, by Wolf Garbe).
 */
export function lettersLeft(word: string, leftOut: number): string[] {
  let latest = new Set([[...word].slice(0, considered).join('')]);
  const all = new Set(latest);
  for (let count = 0; count < leftOut; count++) {
    latest = new Set([...latest].flatMap(withoutOne));
    for (const rest of latest) all.add(rest);
  }
  return [...all];
}

/** The same of a word that occurs, enough for every search. */
export const lettersLeftOfKnown = (word: string): string[] => lettersLeft(word, [...word].length < 6 ? 1 : 2);

function withoutOne(text: string): string[] {
  const characters = [...text];
  return characters.map((_, index) => characters.toSpliced(index, 1).join(''));
}

/** Letters that are missing, too many or others, and neighbours that changed places (optimal string alignment). */
export function countMistakes(from: string, to: string): number {
  const a = [...from];
  const b = [...to];
  const table = [b.map((_, index) => index).concat(b.length)];
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const at = (up: number, left: number) => table[row - up]?.[column - left] ?? Number.POSITIVE_INFINITY;
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      line[column] = Math.min(
        at(1, 0) + 1,
        (line[column - 1] ?? 0) + 1,
        at(1, 1) + (isSame ? 0 : 1),
        isSwapped ? at(2, 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    table.push(line);
  }
  return table[a.length]?.[b.length] ?? 0;
}

/** A word that occurs, and the mistakes that make it the one that was looked for. */
export interface NearWord {
  word: string;
  count: number;
}

/** Those of the words that are nearest to one with so many mistakes at most; those with the same first letter first, then by alphabet. */
export function nearestWords(word: string, known: readonly string[], mistakes: number): NearWord[] {
  const first = [...word][0] ?? '';
  const near = known
    .map((each) => ({ word: each, count: countMistakes(word, each) }))
    .filter(({ count }) => count > 0 && count <= mistakes)
    .sort(
      (a, b) =>
        a.count - b.count ||
        Number(b.word.startsWith(first)) - Number(a.word.startsWith(first)) ||
        (a.word < b.word ? -1 : 1),
    );
  return near;
}

import { countCharacters } from './count-characters.ts';
import { mostMarks } from './invisible-characters.ts';
import { type Lines, normalizeText } from './normalize-text.ts';
import { printable } from './printable.ts';

const surplusMarks = new RegExp(String.raw`(\p{M}{${mostMarks}})\p{M}+`, 'gu');

export interface CleanOptions {
  /** Default `one`: line breaks and tabs become spaces. */
  lines?: Lines;
  /** Most characters; what is over is cut off. Default 500. */
  maximum?: number;
}

/**
 * Foreign text that nobody can be asked to correct (what a payment provider answers, what a header says), in the form
 * `normalizeText` gives: control characters become spaces, other characters it refuses are left out. Empty when nothing
 * visible is left.
 */
export function cleanText(given: string, { lines = 'one', maximum = 500 }: CleanOptions = {}): string {
  const unbroken = lines === 'one' ? given.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ') : given;
  const plain = printable(unbroken).replace(surplusMarks, '$1');
  const { text = '' } = normalizeText(plain, lines);
  if (countCharacters(text) <= maximum) return text;
  return normalizeText([...text].slice(0, maximum).join(''), lines).text ?? '';
}

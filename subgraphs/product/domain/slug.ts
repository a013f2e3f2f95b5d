import anyAscii from 'any-ascii';
import { z } from 'zod';
import { foldText } from '#packages/text/fold-text.ts';

const longest = 100;
const form = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A name for URLs. */
export const slug = z
  .string()
  .max(longest, `expected at most ${longest} characters`)
  .regex(form, 'expected lower-case letters and digits, in words joined by single hyphens');

/** The slug a title suggests, written in Latin letters; `product` when there is nothing in it to be read aloud. */
export function slugOf(title: string): string {
  // Folded first: `ü` is `u`, of whatever language. What has no Latin letters after that is transliterated.
  const words = anyAscii(foldText(title))
    .toLowerCase()
    .replace(/['`]/g, '')
    .replace(/[^a-z0-9]+/g, '-');
  return cut(words, longest) || 'product';
}

/** Characters kept free for a hyphen and a number. */
const longestNumber = 10;

/** The slug with `count` numbers, from `first` on, for when it is taken without: `tea-glass-2`, `tea-glass-3`, … */
export function numberedSlugs(slug: string, first: number, count: number): string[] {
  const stem = cut(slug, longest - longestNumber);
  return Array.from({ length: count }, (_, index) => `${stem}-${first + index}`);
}

const cut = (words: string, length: number) => words.replace(/^-+/, '').slice(0, length).replace(/-+$/, '');

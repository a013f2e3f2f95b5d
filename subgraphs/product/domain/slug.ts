import { z } from 'zod';
import { foldText } from './folded-text.ts';

const longest = 100;
const form = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A name for URLs. */
export const slug = z
  .string()
  .max(longest, `expected at most ${longest} characters`)
  .regex(form, 'expected lower-case letters and digits, in words joined by single hyphens');

/** False for text that no slug can equal. */
export function isSlug(text: string): boolean {
  return slug.safeParse(text).success;
}

/** The slug a title suggests; empty when it has no letter or digit that a slug may contain. */
export function slugOf(title: string): string {
  return foldText(title)
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');
}

import { z } from 'zod';

/** A key a client chose so that a repeated mutation takes effect once. */
export const idempotencyKey = z
  .string()
  .min(1, 'expected 1 to 255 characters')
  .max(255, 'expected 1 to 255 characters');

/** Id of an entity. */
export const id = z.uuid('expected a UUID');

/** Trimmed text of a bounded length. NUL cannot be stored by PostgreSQL. */
export function text(minimum: number, maximum: number) {
  const expected =
    minimum === 0 ? `expected at most ${maximum} characters` : `expected ${minimum} to ${maximum} characters`;
  return z
    .string()
    .trim()
    .min(minimum, expected)
    .max(maximum, expected)
    .refine((value) => !value.includes('\0'), 'expected text without NUL characters');
}

/** Text that may be absent; blank counts as absent. */
export function optionalText(maximum: number) {
  return text(0, maximum)
    .nullish()
    .transform((value) => value || null);
}

/** A whole number of units. */
export function quantity(minimum: number, maximum: number) {
  const expected = `expected ${minimum} to ${maximum}`;
  return z.int(expected).min(minimum, expected).max(maximum, expected);
}

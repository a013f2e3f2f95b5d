import { z } from 'zod';

/** NUL and halves of surrogate pairs cannot be stored by PostgreSQL. */
const isStorable = (value: string) => value.isWellFormed() && !value.includes('\0');
const storable = 'expected text without NUL characters and halves of surrogate pairs';

/** A key a client chose so that a repeated mutation takes effect once. */
export const idempotencyKey = z
  .string()
  .min(1, 'expected 1 to 255 characters')
  .max(255, 'expected 1 to 255 characters')
  .refine(isStorable, storable);

/** Id of an entity, in the lower case in which ids are stored and compared. */
export const id = z.uuid('expected a UUID').toLowerCase();

/** Trimmed text of a bounded length. */
export function text(minimum: number, maximum: number) {
  const expected =
    minimum === 0 ? `expected at most ${maximum} characters` : `expected ${minimum} to ${maximum} characters`;
  return z.string().trim().min(minimum, expected).max(maximum, expected).refine(isStorable, storable);
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

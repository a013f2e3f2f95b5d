import { z } from 'zod';
import { id, multilineText, text } from '#packages/user-errors/input-fields.ts';
import { slug } from '../../domain/slug.ts';

/** The version that whoever changes something has seen; null when they do not care. */
export const expectedVersion = z
  .int()
  .nullish()
  .transform((given) => given ?? null);

/** What a category says of itself; a blank description is none. */
export const categoryFields = {
  slug,
  name: text(1, 200),
  description: multilineText(0, 5_000)
    .nullable()
    .transform((given) => given || null),
};

const absent = <Value>(given: Value | null | undefined): Value | null => given ?? null;

/** A category that may be none. */
export const optionalId = id.nullish().transform(absent);

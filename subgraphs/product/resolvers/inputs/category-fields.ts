import { multilineText, text } from '#packages/user-errors/input-fields.ts';
import { slug } from '../../domain/slug.ts';

/** What a category says of itself; a blank description is none. */
export const categoryFields = {
  slug,
  name: text(1, 200),
  description: multilineText(0, 5_000)
    .nullable()
    .transform((given) => given || null),
};

import { z } from 'zod';
import { id, multilineText, orNull, text } from '#packages/user-errors/input-fields.ts';
import { sanitizeDescription } from '../../domain/description-html.ts';
import { boundedList } from './lists.ts';

const largest = 1e15;
const number = z
  .number()
  .min(-largest, 'expected a number within ±10¹⁵')
  .max(largest, 'expected a number within ±10¹⁵');

/** Values of attributes to set. */
export const attributeValues = boundedList(
  z.object({
    attribute: text(1, 100),
    variantId: orNull(id),
    text: orNull(text(1, 1_000)),
    html: orNull(multilineText(1, 20_000).transform(sanitizeDescription)),
    number: orNull(number),
    boolean: orNull(z.boolean()),
    date: orNull(z.iso.date('expected a day, for example 2026-03-01')),
    options: orNull(boundedList(text(1, 100), 0, 50)),
    references: orNull(boundedList(id, 0, 50)),
  }),
  1,
  500,
);

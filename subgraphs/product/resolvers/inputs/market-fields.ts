import { z } from 'zod';
import { isCurrentCurrency } from '#packages/money/currencies.ts';
import { text } from '#packages/user-errors/input-fields.ts';
import { locale } from '#packages/user-errors/locale.ts';
import { slug } from '../../domain/slug.ts';

/** The version that whoever decides on a change has seen; null for whichever it is. */
export const expectedVersion = z
  .int()
  .min(1, 'expected 1 or more')
  .nullish()
  .transform((version) => version ?? null);

export const currency = z.string().refine(isCurrentCurrency, 'expected a currency that is in use');

/** A list in which nothing occurs twice. */
export function distinct<Item extends z.ZodType<string>>(item: Item, minimum: number, maximum: number) {
  const expected = minimum === 0 ? `expected at most ${maximum}` : `expected ${minimum} to ${maximum}`;
  return z
    .array(item)
    .min(minimum, expected)
    .max(maximum, expected)
    .superRefine((values, context) => {
      const second = values.findIndex((value, index) => values.indexOf(value) !== index);
      if (second >= 0) context.addIssue({ code: 'custom', path: [second], message: `${values[second]} occurs twice` });
    });
}

/** What a market is said to be. */
export const marketFields = {
  code: slug,
  name: text(1, 200),
  countries: distinct(z.string(), 0, 250),
  currency,
  languages: distinct(locale, 1, 20),
  pricesIncludeTax: z.boolean(),
  isDefault: z.boolean(),
};

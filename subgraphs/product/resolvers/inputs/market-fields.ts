import { z } from 'zod';
import { isCurrentCurrency } from '#packages/money/currencies.ts';
import { text } from '#packages/user-errors/input-fields.ts';
import { locale } from '#packages/user-errors/locale.ts';
import { slug } from '../../domain/slug.ts';
import { distinct } from './lists.ts';

export const currency = z.string().refine(isCurrentCurrency, 'expected a currency that is in use');

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

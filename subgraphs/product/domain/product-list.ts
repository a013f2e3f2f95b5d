import { z } from 'zod';
import { cleanText } from '#packages/text/clean-text.ts';
import { countCharacters } from '#packages/text/count-characters.ts';
import { soughtText } from '#packages/user-errors/input-fields.ts';
import { foldText } from './folded-text.ts';
import { searchWords } from './search-text.ts';

const list = z
  .array(soughtText)
  .max(100, 'expected at most 100')
  .nullish()
  // An empty list is what a form sends of which nothing is ticked.
  .transform((values) => (values?.length ? values : null));

/** Conditions of a product list; null for those that are not set. */
export const productFilterSchema = z.object({
  categories: list,
  vendors: list,
  tags: list,
  minPrice: z.int().nullish(),
  maxPrice: z.int().nullish(),
});
export type ProductFilter = z.infer<typeof productFilterSchema>;

/** Most characters of a folded search text: no word of it is then longer than `to_tsquery` takes, 2,046 bytes. */
const longestSearch = 256;

/**
 * The words to look for; null when none are asked for. A text that holds no words, such as `?!`, gives an empty list,
 * which no product matches.
 */
export const searchSchema = z
  .string()
  // Whoever looks for something is not asked to correct it.
  .transform((text) => cleanText(text, { maximum: Number.POSITIVE_INFINITY }))
  .refine((text) => countCharacters(foldText(text)) <= longestSearch, `expected at most ${longestSearch} characters`)
  .nullish()
  .transform((text) => (text ? searchWords(text) : null));

/** Which products a list holds. */
export interface ProductCriteria {
  words: string[] | null;
  filter: ProductFilter;
}

const productId = z.uuid();

/**
 * The orders of a list, each with the place of a product in it: what it sorts by, then its id. A cursor of one order is
 * refused in another.
 */
export const productCursors = {
  NEWEST: z.tuple([z.literal('NEWEST'), productId, productId]),
  TITLE: z.tuple([
    z.literal('TITLE'),
    z.string().refine((key) => key.isWellFormed() && !key.includes('\0')),
    productId,
  ]),
  PRICE_ASC: z.tuple([z.literal('PRICE_ASC'), z.int().min(0), productId]),
  PRICE_DESC: z.tuple([z.literal('PRICE_DESC'), z.int().min(0), productId]),
  // A rank is a single-precision number; rounding a forged one keeps it within what PostgreSQL can read.
  RELEVANCE: z.tuple([z.literal('RELEVANCE'), z.number().min(0).max(1e30).transform(Math.fround), productId]),
};
export type ProductOrder = keyof typeof productCursors;
export type ProductCursor = z.infer<(typeof productCursors)[ProductOrder]>;

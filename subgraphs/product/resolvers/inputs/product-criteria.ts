import { z } from 'zod';
import { cleanText } from '#packages/text/clean-text.ts';
import { countCharacters } from '#packages/text/count-characters.ts';
import { foldText } from '#packages/text/fold-text.ts';
import { id, orNull, searchTerm } from '#packages/user-errors/input-fields.ts';
import { locale } from '#packages/user-errors/locale.ts';
import type { ProductFilter } from '../../domain/product-list.ts';
import { boundedList } from './lists.ts';
import { productStatus } from './product-fields.ts';

/** At most so many of what is looked for; an empty list, which a form sends of which nothing is ticked, is none. */
function anyOf<Item extends z.ZodType>(item: Item, most: number) {
  return boundedList(item, 0, most)
    .nullish()
    .transform((values) => (values?.length ? values : null));
}

const list = anyOf(searchTerm, 100);
const amount = orNull(z.int());
const ids = anyOf(id, 1_000);
const statuses = anyOf(productStatus, 10);

const untranslated = anyOf(locale, 10);

const collection = searchTerm.nullish().transform((given) => given || null);

const bound = orNull(z.number());

const attribute = z.object({
  ...{ attribute: searchTerm, anyOf: list },
  ...{ min: bound, max: bound, boolean: orNull(z.boolean()) },
});
const attributes = anyOf(attribute, 20);

const filter = z.object({
  collection,
  ...{ ids, categories: list, vendors: list, productTypes: list, attributes, tags: list, statuses, untranslated },
  ...{ minPrice: amount, maxPrice: amount, inStock: orNull(z.boolean()) },
});

/** Most characters of a folded search text. */
const longestSearch = 256;

const search = z
  .string()
  // Whoever looks for something is not asked to correct it.
  .transform((text) => cleanText(text, { maximum: Number.POSITIVE_INFINITY }))
  .refine((text) => countCharacters(foldText(text)) <= longestSearch, `expected at most ${longestSearch} characters`)
  .nullish()
  .transform((text) => text || null);

/** What is asked for of a product list. */
export interface AskedCriteria {
  /** Null when nothing is looked for. */
  text: string | null;
  filter: ProductFilter;
}

/** The arguments of a product list that say which products it holds. */
export const productCriteria = z
  .object({ search, filter: filter.nullish() })
  .transform((given): AskedCriteria => ({ text: given.search, filter: given.filter ?? filter.parse({}) }));

/** The arguments of `suggest`. */
export const suggestArguments = z.object({ prefix: search });

import { z } from 'zod';
import { cleanText } from '#packages/text/clean-text.ts';
import { countCharacters } from '#packages/text/count-characters.ts';
import { foldText } from '#packages/text/fold-text.ts';
import { id, searchTerm } from '#packages/user-errors/input-fields.ts';
import type { ProductCriteria } from '../../domain/product-list.ts';
import { searchWords } from '../../domain/search-text.ts';

const list = z
  .array(searchTerm)
  .max(100, 'expected at most 100')
  .nullish()
  // An empty list is what a form sends of which nothing is ticked.
  .transform((values) => (values?.length ? values : null));

const amount = z
  .int()
  .nullish()
  .transform((given) => given ?? null);

const ids = z
  .array(id)
  .max(1_000, 'expected at most 1,000')
  .nullish()
  .transform((given) => (given?.length ? given : null));

const statuses = z
  .array(z.enum(['DRAFT', 'ACTIVE', 'ARCHIVED']))
  .max(10, 'expected at most 10')
  .nullish()
  .transform((given) => (given?.length ? given : null));

const collection = searchTerm.nullish().transform((given) => given || null);

const bound = z
  .number()
  .nullish()
  .transform((given) => given ?? null);

const attributes = z
  .array(
    z.object({
      attribute: searchTerm,
      anyOf: list,
      min: bound,
      max: bound,
      boolean: z
        .boolean()
        .nullish()
        .transform((given) => given ?? null),
    }),
  )
  .max(20, 'expected at most 20')
  .nullish()
  .transform((given) => (given?.length ? given : null));

const filter = z.object({
  collection,
  ...{ ids, categories: list, vendors: list, productTypes: list, attributes, tags: list, statuses },
  ...{ minPrice: amount, maxPrice: amount },
});

/** Most characters of a folded search text: no word of it is then longer than `to_tsquery` takes, 2,046 bytes. */
const longestSearch = 256;

const search = z
  .string()
  // Whoever looks for something is not asked to correct it.
  .transform((text) => cleanText(text, { maximum: Number.POSITIVE_INFINITY }))
  .refine((text) => countCharacters(foldText(text)) <= longestSearch, `expected at most ${longestSearch} characters`)
  .nullish()
  .transform((text) => (text ? searchWords(text) : null));

/** The arguments of a product list that say which products it holds. */
export const productCriteria = z
  .object({ search, filter: filter.nullish() })
  .transform((given): ProductCriteria => ({ words: given.search, filter: given.filter ?? filter.parse({}) }));

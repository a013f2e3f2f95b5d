import { z } from 'zod';
import { multilineText, optionalText, text } from '#packages/user-errors/input-fields.ts';
import { checkPrices, prices } from '../../domain/price.ts';
import { sku } from '../../domain/sku.ts';
import { slug } from '../../domain/slug.ts';

const httpAddress = text(1, 2000).pipe(z.url({ protocol: /^https?$/, error: 'expected an http or https address' }));

function list<Item extends z.ZodType>(item: Item, minimum: number, maximum: number) {
  const expected = `expected ${minimum === 0 ? 'at most' : `${minimum} to`} ${maximum}`;
  return z.array(item).min(minimum, expected).max(maximum, expected);
}

const mostOptions = 10;

const newVariant = z
  .object({
    sku,
    title: optionalText(255),
    selectedOptions: z
      .array(z.object({ name: text(1, 100), value: text(1, 100) }))
      .max(mostOptions, `expected at most ${mostOptions} options`)
      .default([]),
    ...prices,
  })
  .check(checkPrices);

/** What `createProduct` takes. */
export const newProduct = z.object({
  slug: slug.nullish().transform((given) => given ?? null),
  title: text(1, 255),
  description: multilineText(0, 20_000).default(''),
  vendor: optionalText(255),
  tags: list(text(1, 100), 0, 50)
    .default([])
    .transform((tags) => [...new Set(tags)]),
  categories: list(text(1, 100), 0, 20).default([]),
  media: list(z.object({ url: httpAddress, alt: optionalText(500) }), 0, 50).default([]),
  variants: list(newVariant, 1, 100),
});

import { z } from 'zod';
import { multilineText, optionalText, text } from '#packages/user-errors/input-fields.ts';
import { findVariantsProblem, newVariantSchema } from './new-variant.ts';
import { slug, slugOf } from './slug.ts';

const httpAddress = text(1, 2000).pipe(z.url({ protocol: /^https?$/, error: 'expected an http or https address' }));

function list<Item extends z.ZodType>(item: Item, minimum: number, maximum: number) {
  const expected = `expected ${minimum === 0 ? 'at most' : `${minimum} to`} ${maximum}`;
  return z.array(item).min(minimum, expected).max(maximum, expected);
}

const variants = list(newVariantSchema, 1, 100).check(({ value, issues }) => {
  const problem = findVariantsProblem(value);
  if (problem) issues.push({ code: 'custom', ...problem, input: value });
});

const withoutRepeats = (values: string[]) => [...new Set(values)];

export const newProductSchema = z
  .object({
    slug: slug.nullish(),
    title: text(1, 255),
    description: multilineText(0, 20_000).default(''),
    vendor: optionalText(255),
    tags: list(text(1, 100), 0, 50).default([]).transform(withoutRepeats),
    categories: list(text(1, 100), 0, 20).default([]),
    media: list(z.object({ url: httpAddress, alt: optionalText(500) }), 0, 50).default([]),
    variants,
  })
  .transform((given, context) => {
    const chosen = given.slug ?? slugOf(given.title);
    if (chosen !== '') return { ...given, slug: chosen, slugIsGiven: Boolean(given.slug) };
    context.addIssue({ code: 'custom', path: ['slug'], message: 'expected a slug, since the title suggests none' });
    return z.NEVER;
  });
export type NewProduct = z.infer<typeof newProductSchema>;

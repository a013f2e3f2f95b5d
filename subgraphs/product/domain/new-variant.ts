import { z } from 'zod';
import { optionalText, text } from '#packages/user-errors/input-fields.ts';
import { checkCompareAtPrice, price } from './price.ts';
import { sku } from './sku.ts';

const mostOptions = 10;

export const newVariantSchema = z
  .object({
    sku,
    title: optionalText(255),
    selectedOptions: z
      .array(z.object({ name: text(1, 100), value: text(1, 100) }))
      .max(mostOptions, `expected at most ${mostOptions} options`)
      .default([]),
    price,
    compareAtPrice: price.nullish().transform((given) => given ?? null),
  })
  .check(checkCompareAtPrice);
export type NewVariant = z.infer<typeof newVariantSchema>;

/** A rule that several variants keep only together: what breaks it, from the list of variants inwards. */
export interface VariantsProblem {
  path: (string | number)[];
  message: string;
}

/** The first variant that does not go with those before it; null when all go together. */
export function findVariantsProblem(variants: readonly NewVariant[]): VariantsProblem | null {
  const [first] = variants;
  const names = first?.selectedOptions.map(({ name }) => name) ?? [];
  const currency = first?.price.currency;
  const skus = new Set<string>();
  const combinations = new Set<string>();
  for (const [index, variant] of variants.entries()) {
    if (skus.has(variant.sku)) return { path: [index, 'sku'], message: `${variant.sku} occurs twice` };
    skus.add(variant.sku);
    if (variant.price.currency !== currency) {
      return { path: [index, 'price', 'currency'], message: `expected ${currency}, as for the first variant` };
    }
    const values = new Map(variant.selectedOptions.map(({ name, value }) => [name, value]));
    if (values.size < variant.selectedOptions.length) {
      return { path: [index, 'selectedOptions'], message: 'expected each option once' };
    }
    if (values.size !== names.length || !names.every((name) => values.has(name))) {
      const expected = names.length === 0 ? 'no options' : `a value for each of ${names.join(', ')}`;
      return { path: [index, 'selectedOptions'], message: `expected ${expected}, as for the first variant` };
    }
    if (names.length === 0) continue;
    const combination = JSON.stringify(names.map((name) => values.get(name)));
    if (combinations.has(combination)) {
      return { path: [index, 'selectedOptions'], message: 'another variant has the same values' };
    }
    combinations.add(combination);
  }
  return null;
}

import type { Money } from '#packages/money/money.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { SelectedOption } from './variant.ts';

/** A variant that is wished for. */
export interface NewVariant {
  sku: string;
  /** Null for one that says what the variant is. */
  title: string | null;
  selectedOptions: SelectedOption[];
  price: Money;
  compareAtPrice: Money | null;
}

/** Refuses the first variant that does not go with those before it; null when all go together. */
export function checkVariants(variants: readonly NewVariant[]) {
  const [first] = variants;
  const options = first?.selectedOptions.map(({ name }) => name) ?? [];
  const currency = first?.price.currency ?? '';
  const skus = new Set<string>();
  const combinations = new Set<string>();
  for (const [index, { sku, price, selectedOptions }] of variants.entries()) {
    if (skus.has(sku)) return refuse('sku-repeated', { index, sku });
    skus.add(sku);
    if (price.currency !== currency) return refuse('currencies-differ', { index, expected: currency });
    const values = new Map(selectedOptions.map(({ name, value }) => [name, value]));
    if (values.size < selectedOptions.length) return refuse('option-repeated', { index });
    if (values.size !== options.length || !options.every((name) => values.has(name))) {
      return refuse('options-differ', { index, expected: options });
    }
    if (options.length === 0) continue;
    const combination = JSON.stringify(options.map((name) => values.get(name)));
    if (combinations.has(combination)) return refuse('values-repeated', { index });
    combinations.add(combination);
  }
  return null;
}

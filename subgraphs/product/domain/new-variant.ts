import type { Money } from '#packages/money/money.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import { inOrder } from './product-options.ts';
import { type SelectedOption, type ShippingDetails, usualTitle, type Variant } from './variant.ts';

/** A variant that is wished for. */
export interface NewVariant extends ShippingDetails {
  sku: string;
  /** Null for one that says what the variant is. */
  title: string | null;
  selectedOptions: SelectedOption[];
  price: Money;
  compareAtPrice: Money | null;
}

/** The variant that is wished for, of a product with these options. */
export function makeVariant(
  { title, selectedOptions, ...given }: NewVariant,
  {
    id,
    productId,
    productTitle,
    names,
  }: { id: string; productId: string; productTitle: string; names: readonly string[] },
): Variant {
  const selected = inOrder(selectedOptions, names);
  return {
    id,
    productId,
    ...given,
    selectedOptions: selected,
    title: title ?? usualTitle(selected, productTitle),
    mediaId: null,
  };
}

/** What has to go together of the variants of a product. */
type Comparable = Pick<Variant, 'sku' | 'selectedOptions' | 'price'>;

/**
 * Refuses the first variant that does not go with those before it; null when all go together.
 * @param names the options of which each must have a value. Default: those of the first variant.
 */
export function checkVariants(variants: readonly Comparable[], names?: readonly string[]) {
  const [first] = variants;
  const options = names ?? first?.selectedOptions.map(({ name }) => name) ?? [];
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
    // Without options there can be one variant only; the API has always taken several.
    if (options.length === 0) continue;
    const combination = JSON.stringify(options.map((name) => values.get(name)));
    if (combinations.has(combination)) return refuse('values-repeated', { index });
    combinations.add(combination);
  }
  return null;
}

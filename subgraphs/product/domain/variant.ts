import type { Money } from '#packages/money/money.ts';

export interface SelectedOption {
  name: string;
  value: string;
}

/** One buyable form of a product. */
export interface Variant {
  id: string;
  productId: string;
  sku: string;
  title: string;
  /** In the order of the product's options. */
  selectedOptions: SelectedOption[];
  price: Money;
  /** In the currency of the price. */
  compareAtPrice: Money | null;
}

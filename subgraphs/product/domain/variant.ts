import type { Money } from '#packages/money/money.ts';

export interface SelectedOption {
  name: string;
  value: string;
}

/** What a parcel with one unit measures, in millimetres. */
export interface Dimensions {
  lengthMm: number;
  widthMm: number;
  heightMm: number;
}

/** What those who ship a variant need to know of it. */
export interface ShippingDetails {
  /** A GTIN. */
  barcode: string | null;
  weightGrams: number | null;
  dimensions: Dimensions | null;
  /** False for what is not sent by post: gift cards, services. */
  requiresShipping: boolean;
  /** Of the Harmonised System, without dots. */
  harmonisedCode: string | null;
  /** ISO 3166-1 alpha-2. */
  countryOfOrigin: string | null;
}

/** One buyable form of a product. */
export interface Variant extends ShippingDetails {
  id: string;
  productId: string;
  sku: string;
  title: string;
  /** In the order of the product's options. */
  selectedOptions: SelectedOption[];
  price: Money;
  /** In the currency of the price. */
  compareAtPrice: Money | null;
  /** Of the pictures of the product, the one that shows this variant. */
  mediaId: string | null;
}

/** What a variant is called unless somebody named it: by its values, or, without options, like the product. */
export function usualTitle(selectedOptions: readonly SelectedOption[], productTitle: string): string {
  return selectedOptions.map(({ value }) => value).join(' / ') || productTitle;
}

import type { Money } from '#packages/money/money.ts';

/** A way in which the variants of a product differ. */
export interface ProductOption {
  name: string;
  /** In the order in which the variants first take them. */
  values: string[];
}

export interface Media {
  url: string;
  alt: string | null;
}

export interface Category {
  id: string;
  slug: string;
  name: string;
}

/** Lowest and highest price of a product's variants. */
export interface PriceRange {
  min: Money;
  max: Money;
}

/** A product without what is read separately: its variants, categories and media. */
export interface Product {
  id: string;
  slug: string;
  title: string;
  description: string;
  vendor: string | null;
  tags: string[];
  options: ProductOption[];
  priceRange: PriceRange;
  createdAt: Date;
}

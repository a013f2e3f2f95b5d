import type { Money } from '#packages/money/money.ts';
import type { AttributeValue } from './attribute.ts';
import type { Metafield } from './metafield.ts';
import type { ProductTranslation } from './product-translation.ts';
import type { Variant } from './variant.ts';

/** A way in which the variants of a product differ. */
export interface ProductOption {
  name: string;
  /** In the order in which they are shown. */
  values: string[];
}

export interface Media {
  id: string;
  url: string;
  alt: string | null;
}

/** Lowest and highest price of a product's variants. */
export interface PriceRange {
  min: Money;
  max: Money;
}

export type ProductStatus = 'DRAFT' | 'ACTIVE' | 'ARCHIVED';

/** A product without its parts. */
export interface Product {
  id: string;
  slug: string;
  title: string;
  /** Plain text. */
  description: string;
  /** Sanitised; null where only plain text was given. */
  descriptionHtml: string | null;
  vendor: string | null;
  productType: string | null;
  tags: string[];
  seoTitle: string | null;
  seoDescription: string | null;
  taxClass: string;
  options: ProductOption[];
  priceRange: PriceRange;
  status: ProductStatus;
  /** When a draft is to be published. */
  publishAt: Date | null;
  /** When it was published for the first time. */
  publishedAt: Date | null;
  /** When it was deleted. */
  deletedAt: Date | null;
  /** Of its last event. */
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** A product with everything that changes with it. */
export interface WholeProduct {
  product: Product;
  /** Those that are not removed, in their order. */
  variants: Variant[];
  /** The main picture first. */
  media: Media[];
  /** In their order. */
  categoryIds: string[];
  /** What the product and its variants say of themselves. */
  attributes: AttributeValue[];
  /** What integrations keep with the product and its variants. */
  metafields: Metafield[];
  /** Its texts in other languages than the shop's own, by language. */
  translations: ProductTranslation[];
}

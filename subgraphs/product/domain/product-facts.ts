import type { Money } from '#packages/money/money.ts';
import { foldText } from '#packages/text/fold-text.ts';
import type { ProductStatus } from './product.ts';

/** A value of an attribute as it is stored: one of several options or references. */
export interface KnownValue {
  attribute: string;
  key: string | null;
  number: number | null;
  text: string | null;
}

/** What rules of collections ask about a product. Texts are as they are compared: without case and accents. */
export interface ProductFacts {
  id: string;
  title: string;
  /** Folded when it is asked for: it may be long, and few rules do. */
  description: () => string;
  slug: string;
  status: ProductStatus;
  vendors: string[];
  productTypes: string[];
  tags: string[];
  taxClass: string;
  /** Those that it is filed in, and all above them. */
  categoryIds: string[];
  createdAt: Date;
  publishedAt: Date | null;
  optionNames: string[];
  optionValues: string[];
  variantTitles: string[];
  skus: string[];
  barcodes: string[];
  /** In grams. */
  weights: number[];
  requireShipping: boolean[];
  harmonisedCodes: string[];
  countriesOfOrigin: string[];
  hasMedia: boolean;
  /** In each currency. */
  prices: Money[];
  compareAtPrices: Money[];
  /** By code, of the product and its variants; of those only that a rule asks about. */
  attributes: ReadonlyMap<string, readonly KnownValue[]>;
}

/** A variant as it is stored. */
export interface KnownVariant {
  sku: string;
  title: string;
  barcode: string | null;
  weightGrams: number | null;
  requiresShipping: boolean;
  harmonisedCode: string | null;
  countryOfOrigin: string | null;
  prices: Money[];
  compareAtPrices: Money[];
  selectedOptions: { name: string; value: string }[];
}

/** A product as it is stored, of its variants only those that are not removed. */
export interface KnownProduct {
  id: string;
  title: string;
  description: string;
  slug: string;
  status: ProductStatus;
  vendor: string | null;
  productType: string | null;
  tags: string[];
  taxClass: string;
  createdAt: Date;
  publishedAt: Date | null;
  categoryIds: string[];
  hasMedia: boolean;
  variants: KnownVariant[];
  attributes: KnownValue[];
}

export function factsOf(product: KnownProduct): ProductFacts {
  const { id, status, createdAt, publishedAt, categoryIds, hasMedia, variants, attributes } = product;
  const options = variants.flatMap(({ selectedOptions }) => selectedOptions);
  return {
    ...{ id, status, createdAt, publishedAt, categoryIds, hasMedia },
    title: foldText(product.title),
    description: () => foldText(product.description),
    slug: foldText(product.slug),
    vendors: fold([product.vendor]),
    productTypes: fold([product.productType]),
    tags: fold(product.tags),
    taxClass: foldText(product.taxClass),
    optionNames: fold(options.map(({ name }) => name)),
    optionValues: fold(options.map(({ value }) => value)),
    variantTitles: fold(variants.map(({ title }) => title)),
    skus: fold(variants.map(({ sku }) => sku)),
    barcodes: fold(variants.map(({ barcode }) => barcode)),
    weights: variants.flatMap(({ weightGrams }) => weightGrams ?? []),
    requireShipping: variants.map(({ requiresShipping }) => requiresShipping),
    harmonisedCodes: fold(variants.map(({ harmonisedCode }) => harmonisedCode)),
    countriesOfOrigin: fold(variants.map(({ countryOfOrigin }) => countryOfOrigin)),
    prices: variants.flatMap(({ prices }) => prices),
    compareAtPrices: variants.flatMap(({ compareAtPrices }) => compareAtPrices),
    attributes: Map.groupBy(attributes, ({ attribute }) => attribute),
  };
}

const fold = (texts: readonly (string | null)[]) => texts.filter((text) => text !== null).map(foldText);

import type { Money } from '#packages/money/money.ts';
import { foldText } from '#packages/text/fold-text.ts';

/** What rules of collections ask about a product. Texts are as they are compared: without case and accents. */
export interface ProductFacts {
  id: string;
  title: string;
  vendors: string[];
  productTypes: string[];
  tags: string[];
  /** Those that it is filed in, and all above them. */
  categoryIds: string[];
  createdAt: Date;
  skus: string[];
  /** In each currency. */
  prices: Money[];
  optionValues: string[];
  isOnSale: boolean;
}

/** A product as it is stored, of its variants only those that are not removed. */
export interface KnownProduct {
  id: string;
  title: string;
  vendor: string | null;
  productType: string | null;
  tags: string[];
  createdAt: Date;
  categoryIds: string[];
  variants: { sku: string; prices: Money[]; isOnSale: boolean; selectedOptions: { value: string }[] }[];
}

export function factsOf({
  id,
  title,
  vendor,
  productType,
  tags,
  createdAt,
  categoryIds,
  variants,
}: KnownProduct): ProductFacts {
  const fold = (texts: readonly (string | null)[]) => texts.filter((text) => text !== null).map(foldText);
  return {
    ...{ id, title: foldText(title), createdAt, categoryIds },
    vendors: fold([vendor]),
    productTypes: fold([productType]),
    tags: fold(tags),
    skus: fold(variants.map(({ sku }) => sku)),
    prices: variants.flatMap(({ prices }) => prices),
    optionValues: fold(variants.flatMap(({ selectedOptions }) => selectedOptions.map(({ value }) => value))),
    isOnSale: variants.some(({ isOnSale }) => isOnSale),
  };
}

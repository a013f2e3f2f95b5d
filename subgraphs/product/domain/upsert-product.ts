import type { WishedProduct } from './put-product.ts';
import type { WishedTranslation } from './put-translations.ts';
import type { WishedVariant } from './put-variants.ts';

/** A product as it is to be, found by its slug. */
export interface UpsertProduct extends Omit<WishedProduct, 'variants' | 'categoryIds'> {
  slug: string;
  /** Slugs. */
  categories?: string[] | undefined;
  variants?: WishedVariant[] | undefined;
  translations?: WishedTranslation[] | undefined;
}

/** Reads a product as it was given, in a file as in a request; or tells what is wrong with it, each field on a line. */
export type ParseProduct = (
  given: unknown,
) => { product: UpsertProduct; problem: null } | { product: null; problem: string };

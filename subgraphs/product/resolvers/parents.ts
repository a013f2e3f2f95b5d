import type { Product } from '../domain/product.ts';

export interface ProductParent extends Product {
  /** The slug by which it was asked for, when it had that before. */
  redirectedFrom?: string;
}
export type { Variant as VariantParent } from '../domain/variant.ts';
export type { ProductPage as ProductConnectionParent } from './Query/products.ts';

export type { Product as ProductParent } from '../domain/product.ts';
export type { Variant as VariantParent } from '../domain/variant.ts';
export type { ProductPage as ProductConnectionParent } from './Query/products.ts';

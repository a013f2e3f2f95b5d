import type { NewVariant } from './new-variant.ts';
import type { Product } from './product.ts';

/** What a product says of itself, apart from what is made of its variants. */
export type ProductContent = Pick<
  Product,
  | 'title'
  | 'description'
  | 'descriptionHtml'
  | 'vendor'
  | 'productType'
  | 'tags'
  | 'seoTitle'
  | 'seoDescription'
  | 'taxClass'
>;

/** A product that is wished for. */
export interface NewProduct extends ProductContent {
  /** Null for one that the title suggests. */
  slug: string | null;
  status: 'DRAFT' | 'ACTIVE';
  media: { url: string; alt: string | null }[];
  variants: NewVariant[];
}

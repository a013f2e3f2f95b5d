import type { WholeProduct } from './product.ts';

/** The slugs that lead to a product, in whatever language. */
export const slugsOf = ({ product, translations }: Pick<WholeProduct, 'product' | 'translations'>): Set<string> =>
  new Set([product.slug, ...translations.flatMap(({ slug }) => slug ?? [])]);

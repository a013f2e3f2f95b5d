import { refuse } from '#packages/refusals/refusal.ts';
import type { WholeProduct } from '../../domain/product.ts';
import type { Tx } from '../../store/database.ts';
import { findProductBySlug } from '../../store/products.ts';
import { holdSlug } from '../../store/translated-slugs.ts';
import { findTakenSkus } from '../../store/variants.ts';

/** Refuses a slug that another product has, in whatever language; null when it is free, and then it stays so until the transaction ends. */
export async function refuseTakenSlug(tx: Tx, slug: string, { product }: WholeProduct) {
  if (slug === product.slug) return null;
  await holdSlug(tx, 'product', slug);
  const other = await findProductBySlug(tx, slug);
  return other && other.id !== product.id ? refuse('slug-taken') : null;
}

/** Refuses SKUs that variants of other products have; null when all are free. */
export async function refuseTakenSkus(tx: Tx, skus: readonly string[], { product }: WholeProduct) {
  const [sku] = await findTakenSkus(tx, skus, product.id);
  return sku === undefined ? null : refuse('sku-taken', { sku });
}

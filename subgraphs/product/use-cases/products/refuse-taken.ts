import { refuse } from '#packages/refusals/refusal.ts';
import type { WholeProduct } from '../../domain/product.ts';
import type { Tx } from '../../store/database.ts';
import { findProductBySlug } from '../../store/products.ts';
import { findTakenSkus } from '../../store/variants.ts';

/** Refuses a slug that another product has; null when it is free. */
export async function refuseTakenSlug(tx: Tx, slug: string, { product }: WholeProduct) {
  const other = slug === product.slug ? null : await findProductBySlug(tx, slug);
  return other && refuse('slug-taken');
}

/** Refuses SKUs that variants of other products have; null when all are free. */
export async function refuseTakenSkus(tx: Tx, skus: readonly string[], { product }: WholeProduct) {
  const [sku] = await findTakenSkus(tx, skus, product.id);
  return sku === undefined ? null : refuse('sku-taken', { sku });
}

import type { Cause } from '#packages/outbox/cause.ts';
import { type Refusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { WholeProduct } from '../../domain/product.ts';
import { findProductOfVariant } from '../../store/products.ts';
import { changeProduct, type Decide } from './change-product.ts';

/** Of which variant the product is to be changed. */
export interface VariantTarget {
  variantId: string;
  /** What the product must not have changed since; null when that does not matter. */
  expectedVersion: number | null;
}

/** Changes the product of a variant, like `changeProduct`; refuses when no product has the variant any more. */
export async function changeProductOfVariant<Decided extends WholeProduct | Refusal>(
  dependencies: Dependencies,
  { variantId, expectedVersion }: VariantTarget,
  cause: Cause,
  decide: Decide<Decided>,
) {
  const id = await findProductOfVariant(dependencies.database.prisma, variantId);
  if (id === null) return refuse('unknown-variant');
  return changeProduct(dependencies, { id, expectedVersion }, cause, (whole, tx) =>
    whole.variants.some((variant) => variant.id === variantId) ? decide(whole, tx) : refuse('unknown-variant'),
  );
}

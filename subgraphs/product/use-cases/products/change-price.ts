import type { Cause } from '#packages/outbox/cause.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { changePrice as decide, type PriceChange } from '../../domain/change-price.ts';
import { changeProductOfVariant, type VariantTarget } from './change-product-of-variant.ts';

/** Changes what a variant costs and tells the other subgraphs. The price it has already changes nothing. */
export async function changePrice(
  dependencies: Dependencies,
  target: VariantTarget,
  price: Omit<PriceChange, 'variantId'>,
  cause: Cause,
) {
  const { variantId } = target;
  const changed = await changeProductOfVariant(dependencies, target, cause, (whole) =>
    decide(whole, { variantId, ...price }),
  );
  if (isRefusal(changed)) return changed;
  return changed.variants.find(({ id }) => id === variantId) ?? refuse('unknown-variant');
}

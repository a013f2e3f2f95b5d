import type { Cause } from '#packages/outbox/cause.ts';
import type { Dependencies } from '../../dependencies.ts';
import { type GivenValue, setAttributes } from '../../domain/set-attributes.ts';
import { holdAttributes } from '../../store/attributes.ts';
import { changeProduct, type ProductTarget } from '../products/change-product.ts';
import { attributesOfType } from './check-attributes.ts';
import { refuseUnknownReferences } from './refuse-unknown-references.ts';

/** Changes what a product and its variants say of themselves. */
export function setProductAttributes(
  dependencies: Dependencies,
  target: ProductTarget,
  values: readonly GivenValue[],
  cause: Cause,
) {
  return changeProduct(dependencies, target, cause, async (whole, tx) => {
    const attributes = await attributesOfType(tx, whole.product.productType);
    // Nobody takes an option away that is chosen at this moment.
    await holdAttributes(
      tx,
      attributes.map(({ id }) => id),
    );
    const unknown = await refuseUnknownReferences(tx, values, attributes);
    return unknown ?? setAttributes(whole, values, attributes);
  });
}

import { hasScope } from '#packages/identity/identity.ts';
import type { Context } from '../context.ts';
import type { Product } from '../domain/product.ts';
import { isForSale, wasPublished } from '../domain/product-status.ts';

/** Whether the caller sees products that are not for sale. `unlessScopes` in the schema says the same to gateways. */
export const seesDrafts = ({ identity }: Pick<Context, 'identity'>) => hasScope(identity, 'catalog:read');

/** The product, if the caller may find it. */
export function ifFindable(product: Product | null, context: Context): Product | null {
  if (!product || product.deletedAt) return null;
  return isForSale(product) || seesDrafts(context) ? product : null;
}

/** The product, if the caller may see it where something refers to it. */
export function ifReferable(product: Product | null, context: Context): Product | null {
  return product && (wasPublished(product) || seesDrafts(context)) ? product : null;
}

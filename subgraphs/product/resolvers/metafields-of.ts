import type { Context } from '../context.ts';
import type { Metafield } from '../domain/metafield.ts';
import { seesDrafts } from './visible.ts';

/** The metafields of a product or of one of its variants, as far as the caller may read them. */
export async function metafieldsOf(
  { ownerId, productId }: { ownerId: string; productId: string },
  { namespace }: { namespace?: string | null | undefined },
  context: Context,
): Promise<Metafield[]> {
  const isFor = (field: Metafield) =>
    field.ownerId === ownerId &&
    (field.isPublic || seesDrafts(context)) &&
    (typeof namespace !== 'string' || field.namespace === namespace);
  return (await context.metafieldsOfProduct.load(productId)).filter(isFor);
}

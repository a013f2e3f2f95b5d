import { refuse } from '#packages/refusals/refusal.ts';
import type { Metafield, MetafieldKey } from './metafield.ts';
import type { WholeProduct } from './product.ts';

/** Most of a product and its variants together. */
const most = 1_000;

const nameOf = ({ ownerId, namespace, key }: MetafieldKey) => JSON.stringify([ownerId, namespace, key]);

/** The product with these metafields in place of those of the same keys. Indexes of refusals are theirs. */
export function setMetafields(whole: WholeProduct, given: readonly Metafield[]) {
  const unknown = firstStranger(whole, given);
  if (unknown >= 0) return refuse('unknown-owner', { index: unknown });
  const fields = new Map([...whole.metafields, ...given].map((field) => [nameOf(field), field]));
  if (fields.size > most) return refuse('too-many-metafields', { most });
  return { ...whole, metafields: [...fields.values()] } satisfies WholeProduct;
}

/** The product without these metafields; those that there are not are no matter. */
export function deleteMetafields(whole: WholeProduct, keys: readonly MetafieldKey[]) {
  const unknown = firstStranger(whole, keys);
  if (unknown >= 0) return refuse('unknown-owner', { index: unknown });
  const gone = new Set(keys.map(nameOf));
  return { ...whole, metafields: whole.metafields.filter((field) => !gone.has(nameOf(field))) } satisfies WholeProduct;
}

function firstStranger({ product, variants }: WholeProduct, keys: readonly MetafieldKey[]): number {
  const owners = new Set([product.id, ...variants.map(({ id }) => id)]);
  return keys.findIndex(({ ownerId }) => !owners.has(ownerId));
}

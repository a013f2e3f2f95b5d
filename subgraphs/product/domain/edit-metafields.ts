import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import type { Metafield, MetafieldKey } from './metafield.ts';
import type { WholeProduct } from './product.ts';

/** Most of a category or collection, or of a product and its variants together. */
const most = 1_000;

const nameOf = ({ ownerId, namespace, key }: MetafieldKey) => JSON.stringify([ownerId, namespace, key]);

/** Metafields with the given ones in place of those of the same keys. */
export function withMetafields(fields: readonly Metafield[], given: readonly Metafield[]) {
  const all = new Map([...fields, ...given].map((field) => [nameOf(field), field]));
  return all.size > most ? refuse('too-many-metafields', { most }) : [...all.values()];
}

/** Metafields without these; those that there are not are no matter. */
export function withoutMetafields(fields: readonly Metafield[], keys: readonly MetafieldKey[]): Metafield[] {
  const gone = new Set(keys.map(nameOf));
  return fields.filter((field) => !gone.has(nameOf(field)));
}

/** The product with these metafields. Indexes of refusals are theirs. */
export function setMetafields(whole: WholeProduct, given: readonly Metafield[]) {
  const unknown = firstStranger(whole, given);
  if (unknown >= 0) return refuse('unknown-owner', { index: unknown });
  const metafields = withMetafields(whole.metafields, given);
  return isRefusal(metafields) ? metafields : ({ ...whole, metafields } satisfies WholeProduct);
}

/** The product without these metafields. */
export function deleteMetafields(whole: WholeProduct, keys: readonly MetafieldKey[]) {
  const unknown = firstStranger(whole, keys);
  if (unknown >= 0) return refuse('unknown-owner', { index: unknown });
  return { ...whole, metafields: withoutMetafields(whole.metafields, keys) } satisfies WholeProduct;
}

function firstStranger({ product, variants }: WholeProduct, keys: readonly MetafieldKey[]): number {
  const owners = new Set([product.id, ...variants.map(({ id }) => id)]);
  return keys.findIndex(({ ownerId }) => !owners.has(ownerId));
}

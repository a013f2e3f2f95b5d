import { isRefusal, type Refusal, refuse } from '#packages/refusals/refusal.ts';
import type { Metafield, MetafieldKey } from './metafield.ts';
import type { WholeProduct } from './product.ts';

/** Most of a category or collection, or of a product and its variants together. */
const most = 1_000;

const nameOf = ({ ownerId, namespace, key }: MetafieldKey) => JSON.stringify([ownerId, namespace, key]);

/** Metafields with the given ones in place of those of the same keys. */
function withMetafields(fields: readonly Metafield[], given: readonly Metafield[]) {
  const all = new Map([...fields, ...given].map((field) => [nameOf(field), field]));
  return all.size > most ? refuse('too-many-metafields', { most }) : [...all.values()];
}

/** Metafields without these; those that there are not are no matter. */
function withoutMetafields(fields: readonly Metafield[], keys: readonly MetafieldKey[]): Metafield[] {
  const gone = new Set(keys.map(nameOf));
  return fields.filter((field) => !gone.has(nameOf(field)));
}

/** What the metafields of a category or collection are to become. */
export type MetafieldEdit = (
  fields: readonly Metafield[],
) => Metafield[] | Refusal<'too-many-metafields', { most: number }>;

/** Puts metafields of something that has no variants. */
export const putOwn = (ownerId: string, given: readonly Omit<Metafield, 'ownerId'>[]): MetafieldEdit => {
  const owned = given.map((field) => ({ ...field, ownerId }));
  return (fields) => withMetafields(fields, owned);
};

/** Takes metafields from something that has no variants. */
export const takeOwn = (ownerId: string, keys: readonly Omit<MetafieldKey, 'ownerId'>[]): MetafieldEdit => {
  const owned = keys.map((key) => ({ ...key, ownerId }));
  return (fields) => withoutMetafields(fields, owned);
};

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

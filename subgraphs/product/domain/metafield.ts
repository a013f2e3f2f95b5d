import { refuse } from '#packages/refusals/refusal.ts';
import type { WholeProduct } from './product.ts';

/** Types of JSON Schema. */
export const metafieldTypes = ['string', 'number', 'integer', 'boolean', 'object', 'array'] as const;

export type MetafieldType = (typeof metafieldTypes)[number];

/** Where a metafield stands: of a product or one of its variants. */
export interface MetafieldKey {
  ownerId: string;
  namespace: string;
  key: string;
}

/** What an integration keeps with a product or a variant. */
export interface Metafield extends MetafieldKey {
  type: MetafieldType;
  /** JSON of that type. */
  value: unknown;
  /** Whether everybody may read it. */
  isPublic: boolean;
}

/** Most of a product and its variants together. */
const most = 1_000;

/** Whether JSON is of a type of JSON Schema. */
export function isOfType(type: MetafieldType, value: unknown): boolean {
  switch (type) {
    case 'integer':
      return Number.isSafeInteger(value);
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'string':
    case 'number':
    case 'boolean':
      return typeof value === type;
    default:
      return type satisfies never;
  }
}

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

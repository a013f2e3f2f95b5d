import { invalidInput, notFound } from '#packages/user-errors/user-errors.ts';
import { type Collection, mostByHand, mostRules } from '../domain/collection.ts';
import type { CollectionRule } from '../domain/collection-rule.ts';
import { alreadyExists } from './already-exists.ts';
import { changedSince } from './changed-since.ts';
import { tooManyMetafields } from './metafields-of.ts';

export const unknownCollection = (_refusal: object, { id }: { id: string }) =>
  notFound(['input', 'id'], `collection ${id}`);

export const collectionChanged = ({ collection }: { collection: Collection }) => ({
  __typename: 'CollectionConflict' as const,
  code: 'COLLECTION_CONFLICT',
  ...changedSince('collection', collection),
  collection,
});

export const slugTaken = ({ slug }: { slug: string }) =>
  alreadyExists(['input', 'slug'], `collection with the slug ${slug}`);

interface Ruled {
  rule?: CollectionRule | null | undefined;
}
const inCondition = (index: number, field: string) => ['input', 'rule', 'conditions', index, field];

/** What every rule is refused for. */
export const ruleRefusals = {
  'unknown-in-rule': ({ index, what }: { index: number; what: string }, { rule }: Ruled) =>
    notFound(inCondition(index, 'value'), `${what} ${rule?.conditions[index]?.value}`),
  'unknown-rule-attribute': ({ index }: { index: number }, { rule }: Ruled) =>
    notFound(inCondition(index, 'attribute'), `attribute ${rule?.conditions[index]?.attribute}`),
  'unfit-condition': ({ index, at, expected }: { index: number; at: string; expected: string }) =>
    invalidInput(inCondition(index, at), `rule.conditions.${index}.${at}: expected ${expected}`),
  'too-many-rules': () => invalidInput(['input', 'rule'], `rule: expected at most ${mostRules} collections by rule`),
};

export const tooLargeForHand = () =>
  invalidInput(['input', 'rule'], `rule: expected one, since there are more than ${mostByHand} products in it`);

/** What every change of products in a collection is refused for. */
export const productsRefusals = {
  'unknown-collection': (_refusal: object, { id }: { id: string }) =>
    notFound(['input', 'collectionId'], `collection ${id}`),
  'collection-changed': collectionChanged,
  'not-by-hand': () =>
    invalidInput(['input', 'collectionId'], 'collectionId: expected a collection that is made by hand'),
  'unknown-product': ({ index }: { index: number }, { productIds }: { productIds: string[] }) =>
    notFound(['input', 'productIds', index], `product ${productIds[index]}`),
};

/** What is not in the collection. */
export const productNotInIt = ({ index }: { index: number }, { productIds }: { productIds: string[] }) =>
  notFound(['input', 'productIds', index], `product ${productIds[index]} in the collection`);

export const collectionFull = () =>
  invalidInput(['input', 'productIds'], `productIds: expected at most ${mostByHand} products in a collection by hand`);

export const collectionMetafieldRefusals = {
  'unknown-collection': unknownCollection,
  'collection-changed': collectionChanged,
  'too-many-metafields': tooManyMetafields,
};

import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { withoutMetafields } from '../../domain/edit-metafields.ts';
import { editCollectionMetafields } from '../../use-cases/collections/edit-collection-metafields.ts';
import { collectionChanged, unknownCollection } from '../collection-errors.ts';
import type { MutationResolvers } from '../generated.ts';
import { expectedVersion } from '../inputs/expected-version.ts';
import { ownMetafieldKeys } from '../inputs/metafields.ts';
import { tooManyMetafields } from '../metafields-of.ts';

export const deleteCollectionMetafields = mutation<MutationResolvers['deleteCollectionMetafields']>()({
  input: z.object({ id, expectedVersion, keys: ownMetafieldKeys }),
  perform: ({ keys, ...expected }, context) => {
    const owned = keys.map(({ variantId: _none, ...field }) => ({ ...field, ownerId: expected.id }));
    return editCollectionMetafields(
      context.dependencies,
      expected,
      (fields) => withoutMetafields(fields, owned),
      causeOfRequest(context),
    );
  },
  type: 'Collection',
  refusals: {
    'unknown-collection': unknownCollection,
    'collection-changed': collectionChanged,
    'too-many-metafields': tooManyMetafields,
  },
});

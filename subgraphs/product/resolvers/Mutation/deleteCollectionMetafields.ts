import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { takeOwn } from '../../domain/edit-metafields.ts';
import { editCollectionMetafields } from '../../use-cases/collections/edit-collection-metafields.ts';
import { collectionMetafieldRefusals } from '../collection-errors.ts';
import type { MutationResolvers } from '../generated.ts';
import { expectedVersion } from '../inputs/expected-version.ts';
import { ownMetafieldKeys } from '../inputs/metafields.ts';

export const deleteCollectionMetafields = mutation<MutationResolvers['deleteCollectionMetafields']>()({
  input: z.object({ id, expectedVersion, keys: ownMetafieldKeys }),
  perform: ({ keys, ...expected }, context) =>
    editCollectionMetafields(context.dependencies, expected, takeOwn(expected.id, keys), causeOfRequest(context)),
  type: 'Collection',
  refusals: collectionMetafieldRefusals,
});

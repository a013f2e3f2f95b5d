import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { putOwn } from '../../domain/edit-metafields.ts';
import { editCollectionMetafields } from '../../use-cases/collections/edit-collection-metafields.ts';
import { collectionMetafieldRefusals } from '../collection-errors.ts';
import type { MutationResolvers } from '../generated.ts';
import { expectedVersion } from '../inputs/expected-version.ts';
import { ownMetafields } from '../inputs/metafields.ts';

export const setCollectionMetafields = mutation<MutationResolvers['setCollectionMetafields']>()({
  input: z.object({ id, expectedVersion, metafields: ownMetafields }),
  perform: ({ metafields, ...expected }, context) =>
    editCollectionMetafields(context.dependencies, expected, putOwn(expected.id, metafields), causeOfRequest(context)),
  type: 'Collection',
  refusals: collectionMetafieldRefusals,
});

import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { deleteCollection as remove } from '../../use-cases/collections/delete-collection.ts';
import { collectionChanged, unknownCollection } from '../collection-errors.ts';
import type { MutationResolvers } from '../generated.ts';
import { expectedVersion } from '../inputs/expected-version.ts';

export const deleteCollection = mutation<MutationResolvers['deleteCollection']>()({
  input: z.object({ id, expectedVersion }),
  perform: (given, context) => remove(context.dependencies, given, causeOfRequest(context)),
  type: 'CollectionDeleted',
  refusals: { 'unknown-collection': unknownCollection, 'collection-changed': collectionChanged },
});

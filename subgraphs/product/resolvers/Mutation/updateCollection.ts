import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { updateCollection as update } from '../../use-cases/collections/update-collection.ts';
import {
  collectionChanged,
  ruleRefusals,
  slugTaken,
  tooLargeForHand,
  unknownCollection,
} from '../collection-errors.ts';
import type { MutationResolvers } from '../generated.ts';
import { collectionFields, collectionRule } from '../inputs/collection-fields.ts';
import { expectedVersion } from '../inputs/expected-version.ts';

const patch = z.object({ ...collectionFields, rule: collectionRule.nullable() }).partial();

export const updateCollection = mutation<MutationResolvers['updateCollection']>()({
  input: z.object({ id, expectedVersion, ...patch.shape }),
  perform: (given, context) => update(context.dependencies, given, causeOfRequest(context)),
  type: 'Collection',
  refusals: {
    'unknown-collection': unknownCollection,
    'collection-changed': collectionChanged,
    'slug-taken': slugTaken,
    ...ruleRefusals,
    'too-large-for-hand': tooLargeForHand,
  },
});

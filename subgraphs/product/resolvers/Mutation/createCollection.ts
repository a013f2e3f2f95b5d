import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { orNull } from '#packages/user-errors/input-fields.ts';
import { createCollection as create } from '../../use-cases/collections/create-collection.ts';
import { ruleRefusals, slugTaken } from '../collection-errors.ts';
import type { MutationResolvers } from '../generated.ts';
import { collectionFields, collectionRule } from '../inputs/collection-fields.ts';

const { slug, title, description } = collectionFields;
const input = z.object({
  ...{ slug, title },
  description: orNull(description),
  rule: orNull(collectionRule),
});

export const createCollection = mutation<MutationResolvers['createCollection']>()({
  input,
  perform: (collection, context) => create(context.dependencies, collection, causeOfRequest(context)),
  type: 'Collection',
  refusals: {
    'slug-taken': slugTaken,
    ...ruleRefusals,
  },
});

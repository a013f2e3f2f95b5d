import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { notFound } from '#packages/user-errors/user-errors.ts';
import { moveCategory as move } from '../../use-cases/categories/move-category.ts';
import {
  belowItself,
  categoryChanged,
  tooDeep,
  tooManySiblings,
  unknownCategory,
  unknownParent,
} from '../category-errors.ts';
import type { MutationResolvers } from '../generated.ts';
import { expectedVersion } from '../inputs/expected-version.ts';
import { checkPlace, placeFields, readPlace } from '../inputs/place-in-order.ts';

const input = z
  .object({ id, expectedVersion, parentId: id.nullish(), ...placeFields })
  .check(checkPlace)
  .transform(({ after, place, ...named }) => ({ ...named, place: readPlace({ after, place }) }));

export const moveCategory = mutation<MutationResolvers['moveCategory']>()({
  input,
  perform: (given, context) => move(context.dependencies, given, causeOfRequest(context)),
  type: 'Category',
  refusals: {
    'unknown-category': unknownCategory,
    'category-changed': categoryChanged,
    'unknown-parent': unknownParent,
    'below-itself': belowItself,
    'too-deep': tooDeep,
    'too-many-siblings': tooManySiblings,
    'no-such-sibling': ({ after }) => notFound(['input', 'after'], `category ${after} right below this parent`),
  },
});

import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id, orNull } from '#packages/user-errors/input-fields.ts';
import { invalidInput, notFound } from '#packages/user-errors/user-errors.ts';
import { mostRefiled } from '../../domain/category.ts';
import { deleteCategory as remove } from '../../use-cases/categories/delete-category.ts';
import { categoryChanged, categoryNotEmpty, unknownCategory } from '../category-errors.ts';
import type { MutationResolvers } from '../generated.ts';
import { expectedVersion } from '../inputs/expected-version.ts';

const target = ['input', 'moveProductsTo'];

export const deleteCategory = mutation<MutationResolvers['deleteCategory']>()({
  input: z.object({ id, expectedVersion, moveProductsTo: orNull(id) }),
  perform: (given, context) => remove(context.dependencies, given, causeOfRequest(context)),
  type: 'CategoryDeleted',
  refusals: {
    'unknown-category': unknownCategory,
    'category-changed': categoryChanged,
    'not-empty': categoryNotEmpty,
    'unknown-target': (_, { moveProductsTo }) => notFound(target, `other category ${moveProductsTo}`),
    'too-many-products': () =>
      invalidInput(target, `moveProductsTo: expected a category with at most ${mostRefiled} products to be deleted`),
  },
});

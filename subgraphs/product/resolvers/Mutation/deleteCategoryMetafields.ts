import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { takeOwn } from '../../domain/edit-metafields.ts';
import { editCategoryMetafields } from '../../use-cases/categories/edit-category-metafields.ts';
import { categoryMetafieldRefusals } from '../category-errors.ts';
import type { MutationResolvers } from '../generated.ts';
import { expectedVersion } from '../inputs/expected-version.ts';
import { ownMetafieldKeys } from '../inputs/metafields.ts';

export const deleteCategoryMetafields = mutation<MutationResolvers['deleteCategoryMetafields']>()({
  input: z.object({ id, expectedVersion, keys: ownMetafieldKeys }),
  perform: ({ keys, ...expected }, context) =>
    editCategoryMetafields(context.dependencies, expected, takeOwn(expected.id, keys), causeOfRequest(context)),
  type: 'Category',
  refusals: categoryMetafieldRefusals,
});

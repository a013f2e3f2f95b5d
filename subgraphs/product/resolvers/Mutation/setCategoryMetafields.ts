import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { putOwn } from '../../domain/edit-metafields.ts';
import { editCategoryMetafields } from '../../use-cases/categories/edit-category-metafields.ts';
import { categoryMetafieldRefusals } from '../category-errors.ts';
import type { MutationResolvers } from '../generated.ts';
import { expectedVersion } from '../inputs/expected-version.ts';
import { ownMetafields } from '../inputs/metafields.ts';

export const setCategoryMetafields = mutation<MutationResolvers['setCategoryMetafields']>()({
  input: z.object({ id, expectedVersion, metafields: ownMetafields }),
  perform: ({ metafields, ...expected }, context) =>
    editCategoryMetafields(context.dependencies, expected, putOwn(expected.id, metafields), causeOfRequest(context)),
  type: 'Category',
  refusals: categoryMetafieldRefusals,
});

import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { withoutMetafields } from '../../domain/edit-metafields.ts';
import { editCategoryMetafields } from '../../use-cases/categories/edit-category-metafields.ts';
import { categoryChanged, unknownCategory } from '../category-errors.ts';
import type { MutationResolvers } from '../generated.ts';
import { expectedVersion } from '../inputs/expected-version.ts';
import { ownMetafieldKeys } from '../inputs/metafields.ts';
import { tooManyMetafields } from '../metafields-of.ts';

export const deleteCategoryMetafields = mutation<MutationResolvers['deleteCategoryMetafields']>()({
  input: z.object({ id, expectedVersion, keys: ownMetafieldKeys }),
  perform: ({ keys, ...expected }, context) => {
    const owned = keys.map(({ variantId: _none, ...field }) => ({ ...field, ownerId: expected.id }));
    return editCategoryMetafields(
      context.dependencies,
      expected,
      (fields) => withoutMetafields(fields, owned),
      causeOfRequest(context),
    );
  },
  type: 'Category',
  refusals: {
    'unknown-category': unknownCategory,
    'category-changed': categoryChanged,
    'too-many-metafields': tooManyMetafields,
  },
});

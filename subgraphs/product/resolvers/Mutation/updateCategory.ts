import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { updateCategory as update } from '../../use-cases/categories/update-category.ts';
import { alreadyExists } from '../already-exists.ts';
import { categoryChanged, unknownCategory } from '../category-errors.ts';
import type { MutationResolvers } from '../generated.ts';
import { categoryFields } from '../inputs/category-fields.ts';
import { expectedVersion } from '../inputs/expected-version.ts';

const input = z.object({ id, expectedVersion, ...z.object(categoryFields).partial().shape });

export const updateCategory = mutation<MutationResolvers['updateCategory']>()({
  input,
  perform: (patch, context) => update(context.dependencies, patch, causeOfRequest(context)),
  type: 'Category',
  refusals: {
    'unknown-category': unknownCategory,
    'category-changed': categoryChanged,
    'slug-taken': ({ slug }) => alreadyExists(['input', 'slug'], `category with the slug ${slug}`),
  },
});

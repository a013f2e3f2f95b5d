import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id, orNull } from '#packages/user-errors/input-fields.ts';
import { createCategory as create } from '../../use-cases/categories/create-category.ts';
import { alreadyExists } from '../already-exists.ts';
import { tooDeep, tooManySiblings, unknownParent } from '../category-errors.ts';
import type { MutationResolvers } from '../generated.ts';
import { categoryFields } from '../inputs/category-fields.ts';

const { description, ...required } = categoryFields;
const input = z.object({
  ...required,
  description: orNull(description),
  parentId: orNull(id),
});

export const createCategory = mutation<MutationResolvers['createCategory']>()({
  input,
  perform: (category, context) => create(context.dependencies, category, causeOfRequest(context)),
  type: 'Category',
  refusals: {
    'slug-taken': ({ slug }) => alreadyExists(['input', 'slug'], `category with the slug ${slug}`),
    'unknown-parent': unknownParent,
    'too-deep': tooDeep,
    'too-many-siblings': tooManySiblings,
  },
});

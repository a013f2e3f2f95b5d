import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { text } from '#packages/user-errors/input-fields.ts';
import { slug } from '../../domain/slug.ts';
import { createCategory as create } from '../../use-cases/create-category.ts';
import { alreadyExists } from '../already-exists.ts';
import type { MutationResolvers } from '../generated.ts';

const input = z.object({ slug, name: text(1, 200) });

export const createCategory = mutation<MutationResolvers['createCategory']>()({
  input,
  perform: (category, context) => create(context.dependencies, category, causeOfRequest(context)),
  type: 'Category',
  refusals: {
    'slug-taken': (_, given) => alreadyExists(['input', 'slug'], `category with the slug ${given.slug}`),
  },
});

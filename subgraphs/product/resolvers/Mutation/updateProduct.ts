import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { notFound } from '#packages/user-errors/user-errors.ts';
import { updateProduct as update } from '../../use-cases/products/update-product.ts';
import { alreadyExists } from '../already-exists.ts';
import type { MutationResolvers } from '../generated.ts';
import { productEdit, toEdit } from '../inputs/product-fields.ts';
import { changeRefusals, productOf, productTarget } from '../product-changes.ts';

const input = z.object({ ...productTarget, ...productEdit }).transform(toEdit);

export const updateProduct = mutation<MutationResolvers['updateProduct']>()({
  input,
  perform: async ({ productId: id, expectedVersion, ...edit }, context) =>
    productOf(await update(context.dependencies, { id, expectedVersion }, edit, causeOfRequest(context))),
  type: 'Product',
  refusals: {
    ...changeRefusals,
    'slug-taken': (_, { slug }) => alreadyExists(['input', 'slug'], `product with the slug ${slug}`),
    'unknown-category': ({ index }, { categories }) =>
      notFound(['input', 'categories', index], `category ${categories?.[index]}`),
  },
});

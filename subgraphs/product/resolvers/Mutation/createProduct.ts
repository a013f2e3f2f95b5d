import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { notFound } from '#packages/user-errors/user-errors.ts';
import { createProduct as create } from '../../use-cases/products/create-product.ts';
import { alreadyExists } from '../already-exists.ts';
import type { MutationResolvers } from '../generated.ts';
import { newProduct } from '../inputs/new-product.ts';
import { attributeRefusals } from '../product-changes.ts';
import { variantRefusals } from '../variant-refusals.ts';

export const createProduct = mutation<MutationResolvers['createProduct']>()({
  input: newProduct,
  perform: (product, context) => create(context.dependencies, product, causeOfRequest(context)),
  type: 'Product',
  refusals: {
    ...variantRefusals,
    ...attributeRefusals,
    'unknown-category': ({ index }, { categories }) =>
      notFound(['input', 'categories', index], `category ${categories[index]}`),
    'slug-taken': (_, { slug }) => alreadyExists(['input', 'slug'], `product with the slug ${slug}`),
  },
});

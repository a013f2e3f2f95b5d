import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { invalidInput, notFound } from '#packages/user-errors/user-errors.ts';
import { createProduct as create } from '../../use-cases/create-product.ts';
import { alreadyExists } from '../already-exists.ts';
import type { MutationResolvers } from '../generated.ts';
import { newProduct } from '../inputs/new-product.ts';

/** The fault of a variant that does not go with those before it. */
function unfit(index: number, field: string, message: string) {
  const path = ['variants', index, ...field.split('.')];
  return invalidInput(['input', ...path], `${path.join('.')}: ${message}`);
}

export const createProduct = mutation<MutationResolvers['createProduct']>()({
  input: newProduct,
  perform: (product, context) => create(context.dependencies, product, causeOfRequest(context)),
  type: 'Product',
  refusals: {
    'sku-repeated': ({ index, sku }) => unfit(index, 'sku', `${sku} occurs twice`),
    'currencies-differ': ({ index, expected }) =>
      unfit(index, 'price.currency', `expected ${expected}, as for the first variant`),
    'option-repeated': ({ index }) => unfit(index, 'selectedOptions', 'expected each option once'),
    'options-differ': ({ index, expected }) => {
      const options = expected.length === 0 ? 'no options' : `a value for each of ${expected.join(', ')}`;
      return unfit(index, 'selectedOptions', `expected ${options}, as for the first variant`);
    },
    'values-repeated': ({ index }) => unfit(index, 'selectedOptions', 'another variant has the same values'),
    'unknown-category': ({ index }, { categories }) =>
      notFound(['input', 'categories', index], `category ${categories[index]}`),
    'slug-taken': (_, { slug }) => alreadyExists(['input', 'slug'], `product with the slug ${slug}`),
    'sku-taken': ({ index, sku }) => alreadyExists(['input', 'variants', index, 'sku'], `variant with the SKU ${sku}`),
  },
});

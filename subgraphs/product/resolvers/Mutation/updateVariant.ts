import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { invalidInput, notFound } from '#packages/user-errors/user-errors.ts';
import { updateVariant as update } from '../../use-cases/products/update-variant.ts';
import { alreadyExists } from '../already-exists.ts';
import type { MutationResolvers } from '../generated.ts';
import { variantEdit } from '../inputs/new-variant.ts';
import { productOf, variantChangeRefusals, variantTarget } from '../product-changes.ts';

export const updateVariant = mutation<MutationResolvers['updateVariant']>()({
  input: z.object({ ...variantTarget, ...variantEdit }),
  perform: async ({ variantId, expectedVersion, ...edit }, context) =>
    productOf(await update(context.dependencies, { variantId, expectedVersion }, edit, causeOfRequest(context))),
  type: 'Product',
  refusals: {
    ...variantChangeRefusals,
    'sku-taken': ({ sku }) => alreadyExists(['input', 'sku'], `variant with the SKU ${sku}`),
    'sku-repeated': (_, { sku }) => alreadyExists(['input', 'sku'], `variant with the SKU ${sku}`),
    'values-repeated': () => invalidInput(['input', 'selectedOptions'], 'Another variant has the same values.'),
    'unknown-option': ({ index, expected }) =>
      invalidInput(
        ['input', 'selectedOptions', index, 'name'],
        `expected an option of the product: ${expected.join(', ') || 'it has none'}`,
      ),
    'unknown-media': (_, { mediaId }) => notFound(['input', 'mediaId'], `picture ${mediaId} of the product`),
  },
});

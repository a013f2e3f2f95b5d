import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { id, orNull, text } from '#packages/user-errors/input-fields.ts';
import { notFound } from '#packages/user-errors/user-errors.ts';
import { duplicateProduct as duplicate } from '../../use-cases/products/duplicate-product.ts';
import { alreadyExists } from '../already-exists.ts';
import type { MutationResolvers } from '../generated.ts';

export const duplicateProduct = mutation<MutationResolvers['duplicateProduct']>()({
  input: z.object({
    productId: id,
    title: orNull(text(1, 255)),
    skuSuffix: text(1, 50),
  }),
  perform: ({ productId, title, skuSuffix }, context) =>
    duplicate(context.dependencies, { id: productId, title, skuSuffix }, causeOfRequest(context)),
  type: 'Product',
  refusals: {
    'unknown-product': (_, { productId }) => notFound(['input', 'productId'], `product ${productId}`),
    'sku-taken': ({ sku }) => alreadyExists(['input', 'skuSuffix'], `variant with the SKU ${sku}`),
  },
});

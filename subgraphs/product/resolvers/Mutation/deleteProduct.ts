import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { invalidInput } from '#packages/user-errors/user-errors.ts';
import { deleteProduct as remove } from '../../use-cases/products/delete-product.ts';
import type { MutationResolvers } from '../generated.ts';
import { changeRefusals, productOf, productTarget } from '../product-changes.ts';

export const deleteProduct = mutation<MutationResolvers['deleteProduct']>()({
  input: z.object(productTarget),
  perform: async ({ productId: id, expectedVersion }, context) =>
    productOf(await remove(context.dependencies, { id, expectedVersion }, causeOfRequest(context))),
  type: 'Product',
  refusals: {
    ...changeRefusals,
    sold: () => invalidInput(['input', 'productId'], 'The product was ordered: archive it.'),
  },
});

import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { invalidInput } from '#packages/user-errors/user-errors.ts';
import { unpublish } from '../../domain/product-status.ts';
import type { MutationResolvers } from '../generated.ts';
import { change, changeRefusals, productTarget } from '../product-changes.ts';

export const unpublishProduct = mutation<MutationResolvers['unpublishProduct']>()({
  input: z.object(productTarget),
  perform: (target, context) => change(context, target, unpublish),
  type: 'Product',
  refusals: {
    ...changeRefusals,
    archived: () => invalidInput(['input', 'productId'], 'The product is archived: restore it first.'),
  },
});

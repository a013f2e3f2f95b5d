import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { restore } from '../../domain/product-status.ts';
import type { MutationResolvers } from '../generated.ts';
import { change, changeRefusals, productTarget } from '../product-changes.ts';

export const restoreProduct = mutation<MutationResolvers['restoreProduct']>()({
  input: z.object(productTarget),
  perform: (target, context) => change(context, target, restore),
  type: 'Product',
  refusals: {
    ...changeRefusals,
  },
});

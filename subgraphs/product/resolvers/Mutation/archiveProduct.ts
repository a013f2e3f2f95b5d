import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { archive } from '../../domain/product-status.ts';
import type { MutationResolvers } from '../generated.ts';
import { change, changeRefusals, productTarget } from '../product-changes.ts';

export const archiveProduct = mutation<MutationResolvers['archiveProduct']>()({
  input: z.object(productTarget),
  perform: (target, context) => change(context, target, archive),
  type: 'Product',
  refusals: {
    ...changeRefusals,
  },
});

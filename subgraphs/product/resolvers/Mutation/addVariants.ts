import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { causeOfRequest } from '#packages/subgraph-server/request.ts';
import { addVariants as add } from '../../use-cases/products/add-variants.ts';
import type { MutationResolvers } from '../generated.ts';
import { newVariants } from '../inputs/new-variant.ts';
import { changeRefusals, productOf, productTarget, tooMany } from '../product-changes.ts';
import { variantRefusals } from '../variant-refusals.ts';

export const addVariants = mutation<MutationResolvers['addVariants']>()({
  input: z.object({ ...productTarget, variants: newVariants }),
  perform: async ({ productId: id, expectedVersion, variants }, context) =>
    productOf(await add(context.dependencies, { id, expectedVersion }, variants, causeOfRequest(context))),
  type: 'Product',
  refusals: {
    ...changeRefusals,
    ...variantRefusals,
    'too-many-variants': tooMany('variants', 'variants'),
  },
});

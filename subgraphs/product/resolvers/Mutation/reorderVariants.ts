import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { notFound } from '#packages/user-errors/user-errors.ts';
import { reorderVariants as reorder } from '../../domain/edit-variants.ts';
import type { MutationResolvers } from '../generated.ts';
import { boundedList } from '../inputs/lists.ts';
import { change, changeRefusals, productTarget } from '../product-changes.ts';

export const reorderVariants = mutation<MutationResolvers['reorderVariants']>()({
  input: z.object({ ...productTarget, variantIds: boundedList(id, 1, 100) }),
  perform: ({ variantIds, ...target }, context) => change(context, target, (whole) => reorder(whole, variantIds)),
  type: 'Product',
  refusals: {
    ...changeRefusals,
    'unknown-variant': ({ index }, { variantIds }) =>
      notFound(['input', 'variantIds', index], `variant ${variantIds[index]} of the product`),
  },
});

import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { text } from '#packages/user-errors/input-fields.ts';
import { notFound } from '#packages/user-errors/user-errors.ts';
import { reorderOptions } from '../../domain/edit-options.ts';
import type { MutationResolvers } from '../generated.ts';
import { boundedList } from '../inputs/lists.ts';
import { change, changeRefusals, productTarget } from '../product-changes.ts';

export const reorderProductOptions = mutation<MutationResolvers['reorderProductOptions']>()({
  input: z.object({ ...productTarget, names: boundedList(text(1, 100), 1, 10) }),
  perform: ({ names, ...target }, context) => change(context, target, (whole) => reorderOptions(whole, names)),
  type: 'Product',
  refusals: {
    ...changeRefusals,
    'unknown-option': ({ index }, { names }) =>
      notFound(['input', 'names', index], `option ${names[index]} of the product`),
  },
});

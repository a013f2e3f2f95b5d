import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { text } from '#packages/user-errors/input-fields.ts';
import { invalidInput, notFound } from '#packages/user-errors/user-errors.ts';
import { removeOption } from '../../domain/edit-options.ts';
import type { MutationResolvers } from '../generated.ts';
import { change, changeRefusals, productTarget } from '../product-changes.ts';

export const removeProductOption = mutation<MutationResolvers['removeProductOption']>()({
  input: z.object({ ...productTarget, name: text(1, 100) }),
  perform: ({ name, ...target }, context) => change(context, target, (whole) => removeOption(whole, name)),
  type: 'Product',
  refusals: {
    ...changeRefusals,
    'unknown-option': (_, { name }) => notFound(['input', 'name'], `option ${name} of the product`),
    'variants-alike': (_, { name }) =>
      invalidInput(['input', 'name'], `name: variants differ in nothing but ${name}; remove all but one of them first`),
  },
});

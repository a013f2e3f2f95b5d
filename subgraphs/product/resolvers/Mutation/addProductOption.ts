import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { text } from '#packages/user-errors/input-fields.ts';
import { invalidInput } from '#packages/user-errors/user-errors.ts';
import { addOption } from '../../domain/edit-options.ts';
import type { MutationResolvers } from '../generated.ts';
import { change, changeRefusals, productTarget, tooMany } from '../product-changes.ts';

export const addProductOption = mutation<MutationResolvers['addProductOption']>()({
  input: z.object({ ...productTarget, name: text(1, 100), value: text(1, 100) }),
  perform: ({ name, value, ...target }, context) => change(context, target, (whole) => addOption(whole, name, value)),
  type: 'Product',
  refusals: {
    ...changeRefusals,
    'option-taken': ({ name }) => invalidInput(['input', 'name'], `name: the product has an option ${name} already`),
    'variants-alike': () =>
      invalidInput(['input', 'value'], 'value: the variants would be alike; remove all but one of them first'),
    'too-many-options': tooMany('name', 'options'),
  },
});

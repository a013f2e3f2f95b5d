import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { text } from '#packages/user-errors/input-fields.ts';
import { invalidInput, notFound } from '#packages/user-errors/user-errors.ts';
import { editOption } from '../../domain/edit-options.ts';
import type { MutationResolvers } from '../generated.ts';
import { boundedList } from '../inputs/lists.ts';
import { change, changeRefusals, productTarget } from '../product-changes.ts';

export const updateProductOption = mutation<MutationResolvers['updateProductOption']>()({
  input: z.object({
    ...productTarget,
    name: text(1, 100),
    newName: text(1, 100)
      .nullish()
      .transform((name) => name ?? undefined),
    renamedValues: boundedList(z.object({ value: text(1, 100), newValue: text(1, 100) }), 0, 100),
    firstValues: boundedList(text(1, 100), 0, 100),
  }),
  perform: ({ productId, expectedVersion, name, ...edit }, context) =>
    change(context, { productId, expectedVersion }, (whole) => editOption(whole, name, edit)),
  type: 'Product',
  refusals: {
    ...changeRefusals,
    'unknown-option': (_, { name }) => notFound(['input', 'name'], `option ${name} of the product`),
    'option-taken': ({ name }) =>
      invalidInput(['input', 'newName'], `newName: the product has an option ${name} already`),
    'unknown-value': ({ index }, { renamedValues }) =>
      notFound(['input', 'renamedValues', index, 'value'], `value ${renamedValues[index]?.value} of the option`),
    'value-taken': () =>
      invalidInput(['input', 'renamedValues'], 'renamedValues: expected different names for different values'),
    'unknown-first-value': ({ index }, { firstValues }) =>
      notFound(['input', 'firstValues', index], `value ${firstValues[index]} of the option`),
  },
});

import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { text } from '#packages/user-errors/input-fields.ts';
import { invalidInput } from '#packages/user-errors/user-errors.ts';
import { groupCode } from '../../domain/customer-group.ts';
import { createGroup } from '../../use-cases/customer-groups/create-group.ts';
import type { MutationResolvers } from '../generated.ts';
import { occurrenceOf } from '../occurrence-of.ts';

export const createCustomerGroup = mutation<MutationResolvers['createCustomerGroup']>()({
  input: z.object({ code: groupCode, name: text(1, 200) }),
  perform: (group, context) => createGroup(context.dependencies, group, occurrenceOf(context)),
  type: 'CustomerGroup',
  refusals: {
    'code-taken': (_, { code }) => ({
      __typename: 'CustomerGroupCodeTaken',
      code: 'CODE_TAKEN',
      message: `There is a customer group with the code ${code} already.`,
      path: ['input', 'code'],
    }),
    'too-many-groups': ({ most }) => invalidInput(['input'], `expected at most ${most} customer groups in all`),
  },
});

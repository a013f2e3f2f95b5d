import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { deleteGroup } from '../../use-cases/customer-groups/delete-group.ts';
import type { MutationResolvers } from '../generated.ts';
import { occurrenceOf } from '../occurrence-of.ts';
import { unknownGroup } from '../user-errors.ts';

export const deleteCustomerGroup = mutation<MutationResolvers['deleteCustomerGroup']>()({
  input: z.object({ groupId: id }),
  perform: ({ groupId }, context) => deleteGroup(context.dependencies, groupId, occurrenceOf(context)),
  type: 'CustomerGroupDeleted',
  refusals: { 'unknown-group': unknownGroup },
});

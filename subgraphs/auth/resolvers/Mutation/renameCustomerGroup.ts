import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { id, text } from '#packages/user-errors/input-fields.ts';
import { renameGroup } from '../../use-cases/customer-groups/rename-group.ts';
import type { MutationResolvers } from '../generated.ts';
import { occurrenceOf } from '../occurrence-of.ts';
import { unknownGroup } from '../user-errors.ts';

export const renameCustomerGroup = mutation<MutationResolvers['renameCustomerGroup']>()({
  input: z.object({ groupId: id, name: text(1, 200) }),
  perform: (group, context) => renameGroup(context.dependencies, group, occurrenceOf(context)),
  type: 'CustomerGroup',
  refusals: { 'unknown-group': unknownGroup },
});

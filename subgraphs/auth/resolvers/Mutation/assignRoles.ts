import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { assignRoles as assign } from '../../use-cases/administration/assign-roles.ts';
import type { MutationResolvers } from '../generated.ts';
import { roles } from '../inputs/roles.ts';
import { occurrenceOf } from '../occurrence-of.ts';
import { lastAdministrator, privilegedAccount, privilegeEscalation, unknownAccount } from '../user-errors.ts';

export const assignRoles = mutation<MutationResolvers['assignRoles']>()({
  input: z.object({ userId: id, roles }),
  perform: (input, context) => assign(context.dependencies, context.identity, input, occurrenceOf(context)),
  type: 'User',
  refusals: {
    'unknown-account': unknownAccount,
    'privileged-account': privilegedAccount,
    'privilege-escalation': privilegeEscalation('roles'),
    'last-administrator': lastAdministrator('roles'),
  },
});

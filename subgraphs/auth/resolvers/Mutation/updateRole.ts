import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { invalidInput } from '#packages/user-errors/user-errors.ts';
import { updateRole as update } from '../../use-cases/administration/update-role.ts';
import type { MutationResolvers } from '../generated.ts';
import { role } from '../inputs/roles.ts';
import { scopes } from '../inputs/scopes.ts';
import { occurrenceOf } from '../occurrence-of.ts';
import { privilegeEscalation } from '../user-errors.ts';

const input = z
  .object({ role, scopes: scopes.nullish(), requiresSecondFactor: z.boolean().nullish() })
  .refine((change) => change.role !== 'ADMIN' || change.scopes == null, {
    path: ['scopes'],
    error: 'ADMIN always has every scope; leave the field out',
  });

const shutsOut = (why: string) => invalidInput(['input', 'requiresSecondFactor'], `requiresSecondFactor: ${why}`);

export const updateRole = mutation<MutationResolvers['updateRole']>()({
  input,
  perform: (change, context) => update(context.dependencies, context.identity, change, occurrenceOf(context)),
  type: 'RoleRights',
  refusals: {
    'privilege-escalation': (refusal, change) =>
      privilegeEscalation(change.scopes == null ? 'requiresSecondFactor' : 'scopes')(refusal),
    'shuts-out-caller': (_, change) =>
      shutsOut(`you would lose the role ${change.role}: set up a second factor for your own account first`),
    'shuts-out-administrators': () =>
      shutsOut('no administrator has a second factor: one of them has to set it up first'),
  },
});

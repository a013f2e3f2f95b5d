import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { optionalText } from '#packages/user-errors/input-fields.ts';
import { emailAddress } from '../../domain/email-address.ts';
import { createUser as create } from '../../use-cases/administration/create-user.ts';
import type { MutationResolvers } from '../generated.ts';
import { roles } from '../inputs/roles.ts';
import { occurrenceOf } from '../occurrence-of.ts';
import { emailTaken, privilegeEscalation } from '../user-errors.ts';

export const createUser = mutation<MutationResolvers['createUser']>()({
  input: z.object({ email: emailAddress, displayName: optionalText(100), roles }),
  perform: (user, context) => create(context.dependencies, context.identity, user, occurrenceOf(context)),
  type: 'User',
  refusals: { 'privilege-escalation': privilegeEscalation('roles'), 'email-taken': emailTaken('email') },
});

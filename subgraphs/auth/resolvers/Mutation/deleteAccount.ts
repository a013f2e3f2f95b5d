import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { deleteAccount as deleteOwn } from '../../use-cases/account/delete-account.ts';
import type { MutationResolvers } from '../generated.ts';
import { ownPassword } from '../inputs/own-password.ts';
import { occurrenceOf } from '../occurrence-of.ts';
import { ownAccount } from '../own-account.ts';
import { invalidCredentials, lastAdministrator, tooManyAttempts } from '../user-errors.ts';

export const deleteAccount = mutation<MutationResolvers['deleteAccount']>()({
  input: z.object({ password: ownPassword }),
  perform: ({ password }, context) =>
    deleteOwn(context.dependencies, { userId: ownAccount(context), password }, occurrenceOf(context)),
  type: 'AccountDeleted',
  refusals: {
    'invalid-credentials': invalidCredentials,
    'last-administrator': lastAdministrator(null),
    'too-many-attempts': tooManyAttempts,
  },
});

import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { newPassword, password } from '../../domain/password.ts';
import { changePassword as change } from '../../use-cases/passwords/change-password.ts';
import type { MutationResolvers } from '../generated.ts';
import { occurrenceOf } from '../occurrence-of.ts';
import { ofOwnAccount, ownAccount } from '../own-account.ts';
import { invalidCredentials, personalNewPassword, tooManyAttempts } from '../user-errors.ts';

const input = z.object({ currentPassword: password, newPassword });

export const changePassword = mutation<MutationResolvers['changePassword']>()({
  input: (context) => ofOwnAccount(context, input),
  perform: (passwords, context) => {
    const caller = { userId: ownAccount(context), sessionId: context.identity.sessionId };
    return change(context.dependencies, { ...caller, ...passwords }, occurrenceOf(context));
  },
  type: 'PasswordChanged',
  refusals: {
    'invalid-credentials': invalidCredentials,
    'personal-password': personalNewPassword,
    'too-many-attempts': tooManyAttempts,
  },
});

import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { invalidInput } from '#packages/user-errors/user-errors.ts';
import { emailAddress } from '../../domain/email-address.ts';
import { password } from '../../domain/password.ts';
import { requestEmailChange as request } from '../../use-cases/email/request-email-change.ts';
import type { MutationResolvers } from '../generated.ts';
import { occurrenceOf } from '../occurrence-of.ts';
import { ofOwnAccount, ownAccount } from '../own-account.ts';
import { invalidCredentials, tooManyAttempts } from '../user-errors.ts';

const input = z.object({ newEmail: emailAddress, password });

export const requestEmailChange = mutation<MutationResolvers['requestEmailChange']>()({
  input: (context) => ofOwnAccount(context, input),
  perform: (change, context) =>
    request(context.dependencies, { userId: ownAccount(context), ...change }, occurrenceOf(context)),
  type: 'MessageRequested',
  refusals: {
    'invalid-credentials': invalidCredentials,
    'same-email': () => invalidInput(['input', 'newEmail'], 'newEmail: expected another address'),
    'too-many-attempts': tooManyAttempts,
  },
});

import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { requestEmailVerification as request } from '../../use-cases/email/request-email-verification.ts';
import type { MutationResolvers } from '../generated.ts';
import { occurrenceOf } from '../occurrence-of.ts';
import { ownAccount } from '../own-account.ts';
import { tooManyAttempts } from '../user-errors.ts';

export const requestEmailVerification = mutation<MutationResolvers['requestEmailVerification']>()({
  // It has no argument.
  input: z.undefined(),
  perform: (_, context) => request(context.dependencies, ownAccount(context), occurrenceOf(context)),
  type: 'MessageRequested',
  refusals: { 'too-many-attempts': tooManyAttempts },
});

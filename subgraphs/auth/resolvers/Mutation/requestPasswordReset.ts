import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { emailAddress } from '../../domain/email-address.ts';
import { requestPasswordReset as request } from '../../use-cases/passwords/request-password-reset.ts';
import type { MutationResolvers } from '../generated.ts';
import { occurrenceOf } from '../occurrence-of.ts';
import { tooManyAttempts } from '../user-errors.ts';

export const requestPasswordReset = mutation<MutationResolvers['requestPasswordReset']>()({
  input: z.object({ email: emailAddress }),
  perform: ({ email }, context) => request(context.dependencies, email, occurrenceOf(context)),
  type: 'MessageRequested',
  refusals: { 'too-many-attempts': tooManyAttempts },
});

import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { confirmEmail as confirm } from '../../use-cases/email/confirm-email.ts';
import type { MutationResolvers } from '../generated.ts';
import { occurrenceOf } from '../occurrence-of.ts';
import { emailTaken, invalidToken } from '../user-errors.ts';

export const confirmEmail = mutation<MutationResolvers['confirmEmail']>()({
  input: z.object({ token: z.string() }),
  perform: ({ token }, context) => confirm(context.dependencies, token, occurrenceOf(context)),
  type: 'EmailConfirmed',
  refusals: { 'invalid-token': invalidToken('token'), 'email-taken': emailTaken('token') },
});

import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { newPassword } from '../../domain/password.ts';
import { resetPassword as reset } from '../../use-cases/passwords/reset-password.ts';
import type { MutationResolvers } from '../generated.ts';
import { occurrenceOf } from '../occurrence-of.ts';
import { invalidToken, personalNewPassword } from '../user-errors.ts';

export const resetPassword = mutation<MutationResolvers['resetPassword']>()({
  input: z.object({ token: z.string(), newPassword }),
  perform: (input, context) => reset(context.dependencies, input, occurrenceOf(context)),
  type: 'PasswordChanged',
  refusals: { 'invalid-token': invalidToken('token'), 'personal-password': personalNewPassword },
});

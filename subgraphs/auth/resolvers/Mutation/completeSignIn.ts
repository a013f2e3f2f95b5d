import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { completeSignIn as complete } from '../../use-cases/sign-in/complete-sign-in.ts';
import type { MutationResolvers } from '../generated.ts';
import { occurrenceOf } from '../occurrence-of.ts';
import { sessionFor } from '../session-for.ts';
import { accountDisabled, invalidCode, invalidToken, tooManyAttempts } from '../user-errors.ts';

export const completeSignIn = mutation<MutationResolvers['completeSignIn']>()({
  input: z.object({ challenge: z.string(), code: z.string() }),
  perform: (step, context) => sessionFor(context, complete(context.dependencies, step, occurrenceOf(context))),
  type: 'Session',
  refusals: {
    'invalid-challenge': invalidToken('challenge'),
    'account-disabled': accountDisabled,
    'invalid-code': invalidCode,
    'too-many-attempts': tooManyAttempts,
  },
});

import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { refreshSession as refresh } from '../../use-cases/sessions/refresh-session.ts';
import type { MutationResolvers } from '../generated.ts';
import { occurrenceOf } from '../occurrence-of.ts';
import { sessionFor } from '../session-for.ts';

export const refreshSession = mutation<MutationResolvers['refreshSession']>()({
  input: z.object({ refreshToken: z.string() }),
  perform: ({ refreshToken }, context) =>
    sessionFor(context, refresh(context.dependencies, refreshToken, occurrenceOf(context))),
  type: 'Session',
  refusals: {
    'invalid-refresh-token': () => ({
      __typename: 'InvalidRefreshToken',
      code: 'INVALID_REFRESH_TOKEN',
      message: 'The session cannot be renewed. Sign in again.',
      path: ['input', 'refreshToken'],
    }),
  },
});

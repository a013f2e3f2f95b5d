import { z } from 'zod';
import { mutation } from '#packages/mutations/mutation.ts';
import { id } from '#packages/user-errors/input-fields.ts';
import { notFound } from '#packages/user-errors/user-errors.ts';
import { revokeSession as revoke } from '../../use-cases/sessions/revoke-session.ts';
import type { MutationResolvers } from '../generated.ts';
import { occurrenceOf } from '../occurrence-of.ts';
import { ownAccount } from '../own-account.ts';

export const revokeSession = mutation<MutationResolvers['revokeSession']>()({
  input: z.object({ sessionId: id }),
  perform: ({ sessionId }, context) =>
    revoke(context.dependencies, { userId: ownAccount(context), sessionId }, occurrenceOf(context)),
  type: 'SignedOut',
  refusals: {
    'unknown-session': (_, { sessionId }) => notFound(['input', 'sessionId'], `session ${sessionId}`),
  },
});

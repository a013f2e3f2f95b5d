import { signOut as endSession } from '../../use-cases/sessions/sign-out.ts';
import type { MutationResolvers } from '../generated.ts';
import { occurrenceOf } from '../occurrence-of.ts';

export const signOut: MutationResolvers['signOut'] = async (_parent, { input }, context) => ({
  ended: await endSession(context.dependencies, input.refreshToken, occurrenceOf(context)),
});

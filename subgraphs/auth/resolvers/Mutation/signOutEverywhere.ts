import { signOutEverywhere as endSessions } from '../../use-cases/sessions/sign-out-everywhere.ts';
import type { MutationResolvers } from '../generated.ts';
import { occurrenceOf } from '../occurrence-of.ts';
import { ownAccount } from '../own-account.ts';

export const signOutEverywhere: MutationResolvers['signOutEverywhere'] = async (_parent, { input }, context) => {
  const choice = { userId: ownAccount(context), except: input.keepThisSession ? context.identity.sessionId : null };
  return { count: await endSessions(context.dependencies, choice, occurrenceOf(context)) };
};

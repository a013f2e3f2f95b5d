import { circumstancesOf } from '../../use-cases/circumstances.ts';
import { endOwnSessions } from '../../use-cases/end-own-sessions.ts';
import type { MutationResolvers } from '../generated.ts';
import { ownAccount } from '../own-account.ts';

export const signOutEverywhere: MutationResolvers['signOutEverywhere'] = async (_parent, { input }, context) => {
  const except = input.keepThisSession ? context.identity.sessionId : null;
  const choice = { userId: ownAccount(context), except };
  const count = await endOwnSessions(context.dependencies, choice, 'SIGNED_OUT', circumstancesOf(context));
  return { __typename: 'SessionsEnded', count };
};

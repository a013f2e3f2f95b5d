import { circumstancesOf } from '../../use-cases/circumstances.ts';
import { signOut as endSession } from '../../use-cases/sign-out.ts';
import type { MutationResolvers } from '../generated.ts';

export const signOut: MutationResolvers['signOut'] = async (_parent, { input }, context) => ({
  __typename: 'SignedOut',
  ended: await endSession(context.dependencies, input.refreshToken, circumstancesOf(context)),
});

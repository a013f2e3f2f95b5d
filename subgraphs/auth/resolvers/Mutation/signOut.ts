import { signOut as endSession } from '../../use-cases/sign-out.ts';
import type { MutationResolvers } from '../generated.ts';

export const signOut: MutationResolvers['signOut'] = async (_parent, { input }, { room }) => ({
  ended: await endSession(room, input.refreshToken),
});

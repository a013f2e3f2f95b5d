import { refreshSession as renewSession } from '../../use-cases/refresh-session.ts';
import type { MutationResolvers } from '../generated.ts';

export const refreshSession: MutationResolvers['refreshSession'] = (_parent, { input }, { room }) =>
  renewSession(room, input.refreshToken);

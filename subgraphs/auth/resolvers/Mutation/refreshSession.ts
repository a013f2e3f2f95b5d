import { circumstancesOf } from '../../use-cases/circumstances.ts';
import { refreshSession as renewSession } from '../../use-cases/refresh-session.ts';
import { answerSession } from '../answer-session.ts';
import type { MutationResolvers } from '../generated.ts';

export const refreshSession: MutationResolvers['refreshSession'] = (_parent, { input }, context) =>
  answerSession(context, renewSession(context.dependencies, input.refreshToken, circumstancesOf(context)));

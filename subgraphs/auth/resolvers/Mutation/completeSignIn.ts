import { circumstancesOf } from '../../use-cases/circumstances.ts';
import { completeSignIn as completeSecondStep } from '../../use-cases/complete-sign-in.ts';
import { answerSession } from '../answer-session.ts';
import type { MutationResolvers } from '../generated.ts';

export const completeSignIn: MutationResolvers['completeSignIn'] = (_parent, { input }, context) =>
  answerSession(context, completeSecondStep(context.dependencies, input, circumstancesOf(context)));

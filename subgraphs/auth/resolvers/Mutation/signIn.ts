import { parseInput } from '#packages/user-errors/user-errors.ts';
import { signInInput } from '../../domain/account-input.ts';
import { circumstancesOf } from '../../use-cases/circumstances.ts';
import { signIn as signInAccount } from '../../use-cases/sign-in.ts';
import { answerSession } from '../answer-session.ts';
import type { MutationResolvers } from '../generated.ts';

export const signIn: MutationResolvers['signIn'] = (_parent, { input }, context) => {
  const parsed = parseInput(signInInput, input);
  if (!parsed.ok) return parsed.error;
  return answerSession(context, signInAccount(context.dependencies, parsed.value, circumstancesOf(context)));
};

import { parseInput } from '#packages/user-errors/user-errors.ts';
import { registerInput } from '../../domain/account-input.ts';
import { circumstancesOf } from '../../use-cases/circumstances.ts';
import { register as registerAccount } from '../../use-cases/register.ts';
import { answerSession } from '../answer-session.ts';
import type { MutationResolvers } from '../generated.ts';

export const register: MutationResolvers['register'] = (_parent, { input }, context) => {
  const parsed = parseInput(registerInput, input);
  if (!parsed.ok) return parsed.error;
  return answerSession(context, registerAccount(context.dependencies, parsed.value, circumstancesOf(context)));
};

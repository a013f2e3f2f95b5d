import { parseInput } from '#packages/user-errors/user-errors.ts';
import { accountInput } from '../../domain/administration-input.ts';
import { circumstancesOf } from '../../use-cases/circumstances.ts';
import { resetSecondFactor as takeSecondFactorOff } from '../../use-cases/reset-second-factor.ts';
import { answerUser } from '../answer-user.ts';
import type { MutationResolvers } from '../generated.ts';

export const resetSecondFactor: MutationResolvers['resetSecondFactor'] = (_parent, { input }, context) => {
  const parsed = parseInput(accountInput, input);
  if (!parsed.ok) return parsed.error;
  const circumstances = circumstancesOf(context);
  return answerUser(takeSecondFactorOff(context.room, context.identity, parsed.value.userId, circumstances));
};

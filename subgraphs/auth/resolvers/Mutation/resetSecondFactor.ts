import { parseInput, resultAs } from '#packages/user-errors/user-errors.ts';
import { accountInput } from '../../domain/administration-input.ts';
import { circumstancesOf } from '../../use-cases/circumstances.ts';
import { resetSecondFactor as takeSecondFactorOff } from '../../use-cases/reset-second-factor.ts';
import type { MutationResolvers } from '../generated.ts';

export const resetSecondFactor: MutationResolvers['resetSecondFactor'] = async (_parent, { input }, context) => {
  const parsed = parseInput(accountInput, input);
  if (!parsed.ok) return parsed.error;
  const circumstances = circumstancesOf(context);
  return resultAs(
    'User',
    await takeSecondFactorOff(context.dependencies, context.identity, parsed.value.userId, circumstances),
  );
};

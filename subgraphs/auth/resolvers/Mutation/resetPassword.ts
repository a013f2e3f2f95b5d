import { parseInput } from '#packages/user-errors/user-errors.ts';
import { resetPasswordInput } from '../../domain/account-input.ts';
import { circumstancesOf } from '../../use-cases/circumstances.ts';
import { resetPassword as resetByToken } from '../../use-cases/reset-password.ts';
import type { MutationResolvers } from '../generated.ts';

export const resetPassword: MutationResolvers['resetPassword'] = (_parent, { input }, context) => {
  const parsed = parseInput(resetPasswordInput, input);
  if (!parsed.ok) return parsed.error;
  return resetByToken(context.dependencies, parsed.value, circumstancesOf(context));
};

import { parseInput } from '#packages/user-errors/user-errors.ts';
import { requestPasswordResetInput } from '../../domain/account-input.ts';
import { circumstancesOf } from '../../use-cases/circumstances.ts';
import { requestPasswordReset as requestReset } from '../../use-cases/request-password-reset.ts';
import type { MutationResolvers } from '../generated.ts';

export const requestPasswordReset: MutationResolvers['requestPasswordReset'] = (_parent, { input }, context) => {
  const parsed = parseInput(requestPasswordResetInput, input);
  if (!parsed.ok) return parsed.error;
  return requestReset(context.dependencies, parsed.value.email, circumstancesOf(context));
};

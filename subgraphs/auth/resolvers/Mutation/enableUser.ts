import { parseInput, resultAs } from '#packages/user-errors/user-errors.ts';
import { accountInput } from '../../domain/administration-input.ts';
import { circumstancesOf } from '../../use-cases/circumstances.ts';
import { enableUser as enableAccount } from '../../use-cases/enable-user.ts';
import type { MutationResolvers } from '../generated.ts';

export const enableUser: MutationResolvers['enableUser'] = async (_parent, { input }, context) => {
  const parsed = parseInput(accountInput, input);
  if (!parsed.ok) return parsed.error;
  return resultAs(
    'User',
    await enableAccount(context.dependencies, context.identity, parsed.value.userId, circumstancesOf(context)),
  );
};

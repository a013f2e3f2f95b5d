import { parseInput, resultAs } from '#packages/user-errors/user-errors.ts';
import { accountInput } from '../../domain/administration-input.ts';
import { circumstancesOf } from '../../use-cases/circumstances.ts';
import { disableUser as disableAccount } from '../../use-cases/disable-user.ts';
import type { MutationResolvers } from '../generated.ts';

export const disableUser: MutationResolvers['disableUser'] = async (_parent, { input }, context) => {
  const parsed = parseInput(accountInput, input);
  if (!parsed.ok) return parsed.error;
  return resultAs(
    'User',
    await disableAccount(context.dependencies, context.identity, parsed.value.userId, circumstancesOf(context)),
  );
};

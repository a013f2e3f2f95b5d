import { parseInput } from '#packages/user-errors/user-errors.ts';
import { accountInput } from '../../domain/administration-input.ts';
import { circumstancesOf } from '../../use-cases/circumstances.ts';
import { eraseUser as eraseAccount } from '../../use-cases/erase-user.ts';
import type { MutationResolvers } from '../generated.ts';

export const eraseUser: MutationResolvers['eraseUser'] = async (_parent, { input }, context) => {
  const parsed = parseInput(accountInput, input);
  if (!parsed.ok) return parsed.error;
  const { dependencies, identity } = context;
  const answer = await eraseAccount(dependencies, identity, parsed.value.userId, circumstancesOf(context));
  return typeof answer === 'string' ? { __typename: 'AccountDeleted', userId: answer } : answer;
};

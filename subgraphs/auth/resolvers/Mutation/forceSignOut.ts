import { parseInput } from '#packages/user-errors/user-errors.ts';
import { accountInput } from '../../domain/administration-input.ts';
import { circumstancesOf } from '../../use-cases/circumstances.ts';
import { forceSignOut as signOutByForce } from '../../use-cases/force-sign-out.ts';
import type { MutationResolvers } from '../generated.ts';

export const forceSignOut: MutationResolvers['forceSignOut'] = async (_parent, { input }, context) => {
  const parsed = parseInput(accountInput, input);
  if (!parsed.ok) return parsed.error;
  const { dependencies, identity } = context;
  const answer = await signOutByForce(dependencies, identity, parsed.value.userId, circumstancesOf(context));
  return typeof answer === 'number' ? { __typename: 'SessionsEnded', count: answer } : answer;
};

import { notFound, parseInput } from '#packages/user-errors/user-errors.ts';
import { revokeSessionInput } from '../../domain/session-input.ts';
import { circumstancesOf } from '../../use-cases/circumstances.ts';
import { endOwnSessions } from '../../use-cases/end-own-sessions.ts';
import type { MutationResolvers } from '../generated.ts';
import { ownAccount } from '../own-account.ts';

export const revokeSession: MutationResolvers['revokeSession'] = async (_parent, { input }, context) => {
  const parsed = parseInput(revokeSessionInput, input);
  if (!parsed.ok) return parsed.error;
  const { sessionId: only } = parsed.value;
  const choice = { userId: ownAccount(context), only };
  const count = await endOwnSessions(context.dependencies, choice, 'REVOKED', circumstancesOf(context));
  return count > 0 ? { __typename: 'SignedOut', ended: true } : notFound(['input', 'sessionId'], `session ${only}`);
};

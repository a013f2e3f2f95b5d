import type { Identity } from '#packages/identity/identity.ts';
import { withRetries } from '#packages/sql/retryable-errors.ts';
import type { NotFound } from '#packages/user-errors/user-errors.ts';
import type { PrivilegeEscalation } from '../domain/refusals.ts';
import type { Room } from '../room.ts';
import { forgetSignInChallenges } from '../store/sign-in-challenges.ts';
import type { Circumstances } from './circumstances.ts';
import { lockAdministeredAccount } from './lock-administered-account.ts';
import { revokeSessions } from './revoke-sessions.ts';

/** Ends all sessions of an account, and the sign-ins that only lack the one-time code. Resolves to how many sessions. */
export function forceSignOut(
  { database }: Room,
  caller: Identity,
  userId: string,
  circumstances: Circumstances,
): Promise<number | NotFound | PrivilegeEscalation> {
  return withRetries(() =>
    database.transact(async (tx) => {
      const account = await lockAdministeredAccount(tx, caller, userId);
      if ('__typename' in account) return account;
      await forgetSignInChallenges(tx, userId);
      return revokeSessions(tx, { userId }, 'FORCED', circumstances);
    }),
  );
}

import type { Identity } from '#packages/identity/identity.ts';
import { withRetries } from '#packages/sql/retryable-errors.ts';
import type { NotFound } from '#packages/user-errors/user-errors.ts';
import type { PrivilegeEscalation } from '../domain/refusals.ts';
import type { User } from '../domain/user.ts';
import type { Room } from '../room.ts';
import { withoutSecrets } from '../store/users.ts';
import type { Circumstances } from './circumstances.ts';
import { lockAdministeredAccount } from './lock-administered-account.ts';
import { removeSecondFactor } from './remove-second-factor.ts';
import { revokeSessions } from './revoke-sessions.ts';

/** Takes the second factor off the account of somebody who has lost it, and ends their sessions. */
export async function resetSecondFactor(
  { attempts, database }: Room,
  caller: Identity,
  userId: string,
  circumstances: Circumstances,
): Promise<User | NotFound | PrivilegeEscalation> {
  const reset = await withRetries(() =>
    database.transact(async (tx) => {
      const account = await lockAdministeredAccount(tx, caller, userId);
      if ('__typename' in account) return account;
      if (account.secondFactorAt !== null) {
        await removeSecondFactor(tx, userId, circumstances);
        await revokeSessions(tx, { userId }, 'SECOND_FACTOR_CHANGED', circumstances);
      }
      return { ...withoutSecrets(account), secondFactorAt: null };
    }),
  );
  // Whoever tried the lost one in vain can set up another at once.
  if (!('__typename' in reset)) await attempts.forgetWrongCodes(userId);
  return reset;
}

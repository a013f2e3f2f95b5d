import type { Identity } from '#packages/identity/identity.ts';
import type { NotFound } from '#packages/user-errors/user-errors.ts';
import type { Dependencies } from '../dependencies.ts';
import type { PrivilegeEscalation } from '../domain/refusals.ts';
import type { User } from '../domain/user.ts';
import { administerAccount } from './administer-account.ts';
import type { Circumstances } from './circumstances.ts';
import { removeSecondFactor } from './remove-second-factor.ts';
import { revokeSessions } from './revoke-sessions.ts';

/** Takes the second factor off the account of somebody who has lost it, and ends their sessions. */
export async function resetSecondFactor(
  dependencies: Dependencies,
  caller: Identity,
  userId: string,
  circumstances: Circumstances,
): Promise<User | NotFound | PrivilegeEscalation> {
  const reset = await administerAccount(dependencies, caller, userId, async (tx, user) => {
    if (user.secondFactorAt === null) return user;
    await removeSecondFactor(tx, userId, circumstances);
    await revokeSessions(tx, { userId }, 'SECOND_FACTOR_CHANGED', circumstances);
    return { ...user, secondFactorAt: null };
  });
  // Whoever tried the lost one in vain can set up another at once.
  if (!('__typename' in reset)) await dependencies.attempts.forgetWrongCodes(userId);
  return reset;
}

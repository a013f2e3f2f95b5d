import type { Identity } from '#packages/identity/identity.ts';
import type { NotFound } from '#packages/user-errors/user-errors.ts';
import type { Dependencies } from '../dependencies.ts';
import type { PrivilegeEscalation } from '../domain/refusals.ts';
import { forgetSignInChallenges } from '../store/sign-in-challenges.ts';
import { administerAccount } from './administer-account.ts';
import type { Circumstances } from './circumstances.ts';
import { revokeSessions } from './revoke-sessions.ts';

/** Ends all sessions of an account, and the sign-ins that only lack the one-time code. Resolves to how many sessions. */
export function forceSignOut(
  dependencies: Dependencies,
  caller: Identity,
  userId: string,
  circumstances: Circumstances,
): Promise<number | NotFound | PrivilegeEscalation> {
  return administerAccount(dependencies, caller, userId, async (tx) => {
    await forgetSignInChallenges(tx, userId);
    return revokeSessions(tx, { userId }, 'FORCED', circumstances);
  });
}

import type { Identity } from '#packages/identity/identity.ts';
import type { Occurrence } from '#packages/outbox/event-content.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { removeSecondFactor } from '../second-factor/remove-second-factor.ts';
import { revokeSessions } from '../sessions/revoke-sessions.ts';
import { lockAdministered } from './lock-administered.ts';

/** Takes the second factor off the account of somebody who has lost it, and ends their sessions. */
export async function resetSecondFactor(
  { attempts, database }: Dependencies,
  caller: Identity,
  userId: string,
  occurrence: Occurrence,
) {
  const reset = await database.transact(async (tx) => {
    const user = await lockAdministered(tx, caller, userId);
    if (isRefusal(user) || user.secondFactorAt === null) return user;
    await removeSecondFactor(tx, user, occurrence);
    await revokeSessions(tx, { userId }, 'SECOND_FACTOR_CHANGED', occurrence);
    return { ...user, secondFactorAt: null };
  });
  // Whoever tried the lost one in vain can set up another at once.
  if (!isRefusal(reset)) await attempts.forgetWrongCodes(userId);
  return reset;
}

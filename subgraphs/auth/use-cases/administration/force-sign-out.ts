import type { Identity } from '#packages/identity/identity.ts';
import type { Occurrence } from '#packages/outbox/event-content.ts';
import { isRefusal } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { deleteSignInChallenges } from '../../store/sign-in-challenges.ts';
import { revokeSessions } from '../sessions/revoke-sessions.ts';
import { lockAdministered } from './lock-administered.ts';

/** Ends all sessions of an account, and the sign-ins that only lack the one-time code. `count`: how many sessions. */
export function forceSignOut({ database }: Dependencies, caller: Identity, userId: string, occurrence: Occurrence) {
  return database.transact(async (tx) => {
    const user = await lockAdministered(tx, caller, userId);
    if (isRefusal(user)) return user;
    await deleteSignInChallenges(tx, userId);
    return { count: await revokeSessions(tx, { userId }, 'FORCED', occurrence) };
  });
}

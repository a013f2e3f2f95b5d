import type { Occurrence } from '#packages/outbox/event-content.ts';
import type { Dependencies } from '../../dependencies.ts';
import { lockAccount } from '../../store/users.ts';
import { revokeSessions } from './revoke-sessions.ts';

/** Ends all sessions of the caller, or all but one. Resolves to how many there were to end. */
export function signOutEverywhere(
  { database }: Dependencies,
  choice: { userId: string; except: string | null },
  occurrence: Occurrence,
): Promise<number> {
  return database.transact(async (tx) => {
    // One after the other: two requests that end the same sessions in another order would deadlock.
    await lockAccount(tx, choice.userId);
    return revokeSessions(tx, choice, 'SIGNED_OUT', occurrence);
  });
}

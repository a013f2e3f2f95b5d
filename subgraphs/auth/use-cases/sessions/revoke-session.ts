import type { Occurrence } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { lockAccount } from '../../store/users.ts';
import { revokeSessions } from './revoke-sessions.ts';

/** Ends a session of the caller. */
export function revokeSession(
  { database }: Dependencies,
  { userId, sessionId: only }: { userId: string; sessionId: string },
  occurrence: Occurrence,
) {
  return database.transact(async (tx) => {
    // See signOutEverywhere.
    await lockAccount(tx, userId);
    const count = await revokeSessions(tx, { userId, only }, 'REVOKED', occurrence);
    return count > 0 ? { ended: true } : refuse('unknown-session');
  });
}

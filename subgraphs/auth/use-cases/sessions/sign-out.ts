import type { Occurrence } from '#packages/outbox/event-content.ts';
import type { Dependencies } from '../../dependencies.ts';
import { findRefreshToken, lockSession } from '../../store/sessions.ts';
import { revokeSessions } from './revoke-sessions.ts';

/** Ends the session of a refresh token, also of one that was used already; false when there was none to end. */
export function signOut({ database }: Dependencies, refreshToken: string, occurrence: Occurrence): Promise<boolean> {
  return database.transact(async (tx) => {
    const session = await lockSession(tx, refreshToken);
    const token = session && (await findRefreshToken(tx, session, refreshToken));
    if (!session || !token || token.expiresAt <= occurrence.at) return false;
    const { id: only, userId } = session;
    return (await revokeSessions(tx, { userId, only }, 'SIGNED_OUT', occurrence)) > 0;
  });
}

import { withRetries } from '#packages/sql/retryable-errors.ts';
import type { Room } from '../room.ts';
import { endSession, lockSessionOf, readRefreshToken } from '../store/sessions.ts';

/** Ends the session of a refresh token, also of one that was used already; false when there was none to end. */
export function signOut({ database, clock }: Room, refreshToken: string): Promise<boolean> {
  const now = clock();
  return withRetries(() =>
    database.transact(async (tx) => {
      const session = await lockSessionOf(tx, refreshToken);
      const token = session && (await readRefreshToken(tx, session, refreshToken));
      if (!session || !token || session.endedAt !== null || token.expiresAt <= now) return false;
      await endSession(tx, session, now);
      return true;
    }),
  );
}

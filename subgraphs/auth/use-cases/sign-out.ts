import { withRetries } from '#packages/sql/retryable-errors.ts';
import type { Dependencies } from '../dependencies.ts';
import { lockSessionOf, readRefreshToken } from '../store/sessions.ts';
import type { Circumstances } from './circumstances.ts';
import { revokeSessions } from './revoke-sessions.ts';

/** Ends the session of a refresh token, also of one that was used already; false when there was none to end. */
export function signOut(
  { database }: Dependencies,
  refreshToken: string,
  circumstances: Circumstances,
): Promise<boolean> {
  return withRetries(() =>
    database.transact(async (tx) => {
      const session = await lockSessionOf(tx, refreshToken);
      const token = session && (await readRefreshToken(tx, session, refreshToken));
      if (!session || !token || token.expiresAt <= circumstances.now) return false;
      const { id: only, userId } = session;
      return (await revokeSessions(tx, { userId, only }, 'SIGNED_OUT', circumstances)) > 0;
    }),
  );
}

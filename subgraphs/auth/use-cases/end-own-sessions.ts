import type { RevocationReason } from '#events/auth/session-revoked.v1.ts';
import { withRetries } from '#packages/sql/retryable-errors.ts';
import type { Dependencies } from '../dependencies.ts';
import type { SessionChoice } from '../store/sessions.ts';
import { lockAccount } from '../store/users.ts';
import type { Circumstances } from './circumstances.ts';
import { revokeSessions } from './revoke-sessions.ts';

/** Ends sessions of the caller. Resolves to how many there were to end. */
export function endOwnSessions(
  { database }: Dependencies,
  choice: SessionChoice,
  reason: RevocationReason,
  circumstances: Circumstances,
): Promise<number> {
  return withRetries(() =>
    database.transact(async (tx) => {
      // One after the other: two requests that end the same sessions in another order would deadlock.
      await lockAccount(tx, choice.userId);
      return revokeSessions(tx, choice, reason, circumstances);
    }),
  );
}

import type { RevocationReason } from '#events/auth/session-revoked.v1.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import { sessionRevoked } from '../publishes/session-revoked.ts';
import type { Tx } from '../store/database.ts';
import { endSessions, type SessionChoice } from '../store/sessions.ts';
import type { Circumstances } from './circumstances.ts';

/** The one way in which sessions end before their time: gateways learn of it. Resolves to how many ended. */
export async function revokeSessions(
  tx: Tx,
  choice: SessionChoice,
  reason: RevocationReason,
  circumstances: Pick<Circumstances, 'now' | 'cause'>,
): Promise<number> {
  const ended = await endSessions(tx, choice, circumstances.now);
  const { userId } = choice;
  await appendEvents(
    tx,
    ended.map((sessionId) => sessionRevoked({ sessionId, userId, reason }, circumstances)),
  );
  return ended.length;
}

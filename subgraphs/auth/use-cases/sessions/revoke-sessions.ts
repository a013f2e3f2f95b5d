import type { RevocationReason } from '#events/auth/session-revoked.v1.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import { eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import { sessionRevoked } from '../../publishes/session-revoked.ts';
import type { Tx } from '../../store/database.ts';
import { type SessionChoice, updateSessionsEnded } from '../../store/sessions.ts';

/** The one way in which sessions end before their time: gateways learn of it. Resolves to how many ended. */
export async function revokeSessions(
  tx: Tx,
  choice: SessionChoice,
  reason: RevocationReason,
  occurrence: Occurrence,
): Promise<number> {
  const ended = await updateSessionsEnded(tx, choice, occurrence.at);
  const events = ended.flatMap((id) =>
    eventsAbout({ id, version: 1 }, [sessionRevoked(id, choice.userId, reason)], occurrence),
  );
  await appendEvents(tx, events);
  return ended.length;
}

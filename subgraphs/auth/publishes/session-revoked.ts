import { type RevocationReason, sessionRevokedV1 } from '#events/auth/session-revoked.v1.ts';
import type { NewEvent } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';

/** The only event of every session: it can end once. */
export function sessionRevoked(
  { sessionId, userId, reason }: { sessionId: string; userId: string; reason: RevocationReason },
  { now, cause }: { now: Date; cause: Cause },
): NewEvent<typeof sessionRevokedV1> {
  const data = { sessionId, userId, reason };
  return { contract: sessionRevokedV1, aggregateId: sessionId, aggregateVersion: 1, data, occurredAt: now, cause };
}

import { type RevocationReason, sessionRevokedV1 } from '#events/auth/session-revoked.v1.ts';
import { eventOf } from '#packages/outbox/event-content.ts';

/** The only event of every session: it can end once. */
export const sessionRevoked = (sessionId: string, userId: string, reason: RevocationReason) =>
  eventOf(sessionRevokedV1, { sessionId, userId, reason });

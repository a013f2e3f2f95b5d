import { z } from 'zod';
import { defineEvent } from '#packages/event-contract/event-contract.ts';

/** Why a session ended before its time. */
const reason = z.enum([
  'SIGNED_OUT',
  'REVOKED',
  'REFRESH_TOKEN_REUSED',
  'PASSWORD_CHANGED',
  'PASSWORD_RESET',
  'EMAIL_CHANGED',
  'SECOND_FACTOR_CHANGED',
  'TOO_MANY_SESSIONS',
  'FORCED',
  'ACCOUNT_DISABLED',
  'ACCOUNT_DELETED',
]);

export type RevocationReason = z.infer<typeof reason>;

/** A session ended: its access tokens are no longer accepted. The aggregate is the session. */
export const sessionRevokedV1 = defineEvent(
  'session.revoked',
  1,
  z.object({ sessionId: z.uuid(), userId: z.uuid(), reason }),
  { revokesAccess: true },
);

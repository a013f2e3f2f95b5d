import { signingKeyRevokedV1 } from '#events/auth/signing-key-revoked.v1.ts';
import { eventOf } from '#packages/outbox/event-content.ts';

/** The only event of a key: it is revoked once, if ever. */
export const signingKeyRevoked = (kid: string) => eventOf(signingKeyRevokedV1, { kid });

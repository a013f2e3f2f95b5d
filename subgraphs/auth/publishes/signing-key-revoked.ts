import { signingKeyRevokedV1 } from '#events/auth/signing-key-revoked.v1.ts';
import type { NewEvent } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';

/** The only event of a key: it is revoked once, if ever. */
export function signingKeyRevoked(kid: string, { now, cause }: { now: Date; cause: Cause }) {
  return {
    contract: signingKeyRevokedV1,
    aggregateId: kid,
    aggregateVersion: 1,
    data: { kid },
    occurredAt: now,
    cause,
  } satisfies NewEvent<typeof signingKeyRevokedV1>;
}

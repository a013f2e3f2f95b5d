import { apiKeyRevokedV1 } from '#events/auth/api-key-revoked.v1.ts';
import type { NewEvent } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';

/** The last event of an API key, after the one of its creation. */
export function apiKeyRevoked(
  apiKeyId: string,
  { now, cause }: { now: Date; cause: Cause },
): NewEvent<typeof apiKeyRevokedV1> {
  const data = { apiKeyId };
  return { contract: apiKeyRevokedV1, aggregateId: apiKeyId, aggregateVersion: 2, data, occurredAt: now, cause };
}

import { apiKeyCreatedV1 } from '#events/auth/api-key-created.v1.ts';
import type { NewEvent } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';

/** The first event of every API key. */
export function apiKeyCreated(
  apiKeyId: string,
  { now, cause }: { now: Date; cause: Cause },
): NewEvent<typeof apiKeyCreatedV1> {
  const data = { apiKeyId };
  return { contract: apiKeyCreatedV1, aggregateId: apiKeyId, aggregateVersion: 1, data, occurredAt: now, cause };
}

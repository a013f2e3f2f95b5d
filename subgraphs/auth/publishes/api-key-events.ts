import { apiKeyCreatedV1 } from '#events/auth/api-key-created.v1.ts';
import { apiKeyRevokedV1 } from '#events/auth/api-key-revoked.v1.ts';
import { eventOf } from '#packages/outbox/event-content.ts';

/** The first event of every API key. */
export const apiKeyCreated = (apiKeyId: string) => eventOf(apiKeyCreatedV1, { apiKeyId });

/** The last one, after that of its creation. */
export const apiKeyRevoked = (apiKeyId: string) => eventOf(apiKeyRevokedV1, { apiKeyId });

import type { Identity } from '#packages/identity/identity.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import { withRetries } from '#packages/sql/retryable-errors.ts';
import { type NotFound, notFound } from '#packages/user-errors/user-errors.ts';
import type { Dependencies } from '../dependencies.ts';
import { escalationWith } from '../domain/privileges.ts';
import type { PrivilegeEscalation } from '../domain/refusals.ts';
import { isScope } from '../domain/scopes.ts';
import { apiKeyRevoked } from '../publishes/api-key-revoked.ts';
import { type ApiKey, lockApiKey, markApiKeyRevoked } from '../store/api-keys.ts';
import type { Circumstances } from './circumstances.ts';

/** From now on the key is exchanged for nothing, and gateways refuse what it was exchanged for. */
export function revokeApiKey(
  { database }: Dependencies,
  caller: Identity,
  apiKeyId: string,
  circumstances: Circumstances,
): Promise<ApiKey | NotFound | PrivilegeEscalation> {
  return withRetries(() =>
    database.transact(async (tx) => {
      const key = await lockApiKey(tx, apiKeyId);
      if (!key) return notFound(['input', 'apiKeyId'], `API key ${apiKeyId}`);
      // A scope there no longer is gives the key nothing, and nobody could hold it.
      const escalation = escalationWith(caller, key.scopes.filter(isScope), 'apiKeyId');
      if (escalation) return escalation;
      if (key.revokedAt !== null) return key;
      await appendEvents(tx, [apiKeyRevoked(apiKeyId, circumstances)]);
      return markApiKeyRevoked(tx, apiKeyId, circumstances.now);
    }),
  );
}

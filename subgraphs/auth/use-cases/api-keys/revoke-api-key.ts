import type { Identity } from '#packages/identity/identity.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import { eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { escalationWith } from '../../domain/privileges.ts';
import { isScope } from '../../domain/scopes.ts';
import { apiKeyRevoked } from '../../publishes/api-key-events.ts';
import { lockApiKey, updateApiKeyRevoked } from '../../store/api-keys.ts';

/** From now on the key is exchanged for nothing, and gateways refuse what it was exchanged for. */
export function revokeApiKey({ database }: Dependencies, caller: Identity, id: string, occurrence: Occurrence) {
  return database.transact(async (tx) => {
    const key = await lockApiKey(tx, id);
    if (!key) return refuse('unknown-api-key');
    // A scope there no longer is gives the key nothing, and nobody could hold it.
    const escalation = escalationWith(caller, key.scopes.filter(isScope));
    if (escalation) return escalation;
    if (key.revokedAt !== null) return key;
    await appendEvents(tx, eventsAbout({ id, version: 2 }, [apiKeyRevoked(id)], occurrence));
    return updateApiKeyRevoked(tx, id, occurrence.at);
  });
}

import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import type { Dependencies } from '../../dependencies.ts';
import { isApiKeySecret, parseApiKey } from '../../domain/api-keys.ts';
import { hashSecretToken } from '../../domain/secret-token.ts';
import type { ServiceKey } from '../../domain/service-keys.ts';
import { apiKeyCreated, apiKeyRevoked } from '../../publishes/api-key-events.ts';
import {
  findApiKey,
  insertApiKeyOnce,
  lockFormerKeys,
  updateApiKeyRevoked,
  updateApiKeyScopes,
} from '../../store/api-keys.ts';

/**
 * Makes sure, when the subgraph starts, that the API key of one of the shop's own services exists, and that those before it do
 * not work any more. Its scopes are those of this release. One that was revoked by somebody stays so. Safe when several replicas start at once, also with different
 * keys: the one that was there last wins.
 */
export async function ensureServiceKey(
  { database, clock }: Dependencies,
  presented: string,
  { name, scopes }: ServiceKey,
): Promise<void> {
  const parts = parseApiKey(presented);
  if (!parts) throw new Error(`${name}: expected an API key`);
  const { id, secret } = parts;
  const occurrence = {
    at: clock(),
    cause: { correlationId: uuidv7(), causationId: null, actor: { type: 'system' as const, id: 'auth' } },
  };
  const key = { id, name, scopes: [...scopes], createdBy: null, expiresAt: null, createdAt: occurrence.at };
  await database.transact(async (tx) => {
    if (await insertApiKeyOnce(tx, { ...key, secretHash: hashSecretToken(secret) })) {
      await appendEvents(tx, eventsAbout({ id, version: 1 }, [apiKeyCreated(id)], occurrence));
    }
    const found = await findApiKey(tx, id);
    if (!found || !isApiKeySecret(secret, found.secretHash)) {
      throw new Error(`${name}: there is an API key ${id} with another secret. A new key needs another UUID, too.`);
    }
    // A newer release may ask for more, or for less.
    if (found.scopes.toSorted().join() !== scopes.toSorted().join()) await updateApiKeyScopes(tx, id, scopes);
    const { createdAt } = found;
    for (const former of await lockFormerKeys(tx, { name, createdAt })) {
      await updateApiKeyRevoked(tx, former, occurrence.at);
      await appendEvents(tx, eventsAbout({ id: former, version: 2 }, [apiKeyRevoked(former)], occurrence));
    }
  });
}

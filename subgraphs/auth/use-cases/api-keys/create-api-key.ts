import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import { eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { formatApiKey } from '../../domain/api-keys.ts';
import { escalationWith } from '../../domain/privileges.ts';
import type { Scope } from '../../domain/scopes.ts';
import { hashSecretToken, newSecretToken } from '../../domain/secret-token.ts';
import { apiKeyCreated } from '../../publishes/api-key-events.ts';
import { insertApiKey } from '../../store/api-keys.ts';

export interface CreateApiKey {
  name: string;
  scopes: Scope[];
  /** Default: never. */
  expiresAt?: Date | null | undefined;
}

/**
 * Access for a service. It belongs to the shop: it outlasts the account and the rights of whoever created it. `secret` is what
 * the service presents; not known any more from here on.
 */
export async function createApiKey(
  { database }: Dependencies,
  caller: { userId: string; scopes: readonly string[] },
  { name, scopes, expiresAt = null }: CreateApiKey,
  occurrence: Occurrence,
) {
  const { at: createdAt } = occurrence;
  const escalation = escalationWith(caller, scopes);
  if (escalation) return escalation;
  if (expiresAt !== null && expiresAt <= createdAt) return refuse('expired');

  const id = uuidv7();
  const secret = newSecretToken();
  const key = { id, name, scopes, createdBy: caller.userId, createdAt, expiresAt, secretHash: hashSecretToken(secret) };
  const apiKey = await database.transact(async (tx) => {
    const inserted = await insertApiKey(tx, key);
    await appendEvents(tx, eventsAbout({ id, version: 1 }, [apiKeyCreated(id)], occurrence));
    return inserted;
  });
  return { apiKey, secret: formatApiKey({ id, secret }) };
}

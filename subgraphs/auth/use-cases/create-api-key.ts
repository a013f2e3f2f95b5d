import type { z } from 'zod';
import type { Identity } from '#packages/identity/identity.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import { withRetries } from '#packages/sql/retryable-errors.ts';
import { type InvalidInput, invalidInput } from '#packages/user-errors/user-errors.ts';
import type { Dependencies } from '../dependencies.ts';
import type { createApiKeyInput } from '../domain/administration-input.ts';
import { formatApiKey } from '../domain/api-keys.ts';
import { escalationWith } from '../domain/privileges.ts';
import type { PrivilegeEscalation } from '../domain/refusals.ts';
import { hashSecretToken, newSecretToken } from '../domain/secret-token.ts';
import { apiKeyCreated } from '../publishes/api-key-created.ts';
import { type ApiKey, insertApiKey } from '../store/api-keys.ts';
import type { Circumstances } from './circumstances.ts';

export interface CreatedApiKey {
  apiKey: ApiKey;
  /** What the service presents; not known any more from here on. */
  secret: string;
}

/** Access for a service. It belongs to the shop: it outlasts the account and the rights of whoever created it. */
export async function createApiKey(
  { database }: Dependencies,
  caller: Identity & { userId: string },
  { name, scopes, expiresAt = null }: z.infer<typeof createApiKeyInput>,
  circumstances: Circumstances,
): Promise<CreatedApiKey | PrivilegeEscalation | InvalidInput> {
  const { now } = circumstances;
  const escalation = escalationWith(caller, scopes, 'scopes');
  if (escalation) return escalation;
  if (expiresAt !== null && expiresAt <= now) {
    return invalidInput(['input', 'expiresAt'], 'expiresAt: expected an instant in the future');
  }

  const id = uuidv7();
  const secret = newSecretToken();
  const key = { id, name, scopes, createdBy: caller.userId, createdAt: now, expiresAt };
  const apiKey = await withRetries(() =>
    database.transact(async (tx) => {
      const inserted = await insertApiKey(tx, { ...key, secretHash: hashSecretToken(secret) });
      await appendEvents(tx, [apiKeyCreated(id, circumstances)]);
      return inserted;
    }),
  );
  return { apiKey, secret: formatApiKey({ id, secret }) };
}

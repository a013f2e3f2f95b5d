import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../../dependencies.ts';
import { isApiKeySecret, isInForce, parseApiKey } from '../../domain/api-keys.ts';
import { isScope } from '../../domain/scopes.ts';
import { type ApiKey, findApiKey, updateApiKeyUse } from '../../store/api-keys.ts';
import type { ClientOccurrence } from '../client-occurrence.ts';

/** An access token for who presents an API key. Wrong ones are counted; too many hold further ones up, also right ones. */
export async function exchangeApiKey(
  dependencies: Dependencies,
  presented: string,
  { at: now, client: { clientAddress } }: Pick<ClientOccurrence, 'at' | 'client'>,
) {
  const { accessTokens, attempts, database } = dependencies;
  const wait = await attempts.waitForApiKey(clientAddress);
  if (wait > 0) return refuse('too-many-attempts', { retryAfterSeconds: wait });

  const key = await findPresented(dependencies, presented);
  if (!key) {
    const ledTo = await attempts.countWrongApiKey(clientAddress);
    return ledTo > 0 ? refuse('too-many-attempts', { retryAfterSeconds: ledTo }) : refuse('invalid-api-key');
  }
  // Not counted: a service that goes on with its former key guesses nothing, and would hold up everybody in its network.
  if (!isInForce(key, now)) return refuse('invalid-api-key');
  await updateApiKeyUse(database.prisma, key.id, now);
  // A later version of the system may not know every scope the key was created with.
  const scopes = key.scopes.filter(isScope);
  return accessTokens.issueForApiKey({ apiKeyId: key.id, scopes, keyExpiresAt: key.expiresAt }, uuidv7(), now);
}

async function findPresented({ database }: Dependencies, presented: string): Promise<ApiKey | null> {
  const parts = parseApiKey(presented);
  const key = parts && (await findApiKey(database.prisma, parts.id));
  return key && isApiKeySecret(parts.secret, key.secretHash) ? key : null;
}

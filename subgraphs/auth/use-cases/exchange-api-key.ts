import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Dependencies } from '../dependencies.ts';
import type { AccessToken } from '../domain/access-tokens.ts';
import { isApiKeySecret, isInForce, parseApiKey } from '../domain/api-keys.ts';
import { type InvalidApiKey, invalidApiKey, type TooManyAttempts, tooManyAttempts } from '../domain/refusals.ts';
import { isScope } from '../domain/scopes.ts';
import { type ApiKey, findApiKey, noteApiKeyUse } from '../store/api-keys.ts';
import type { Circumstances } from './circumstances.ts';

/** An access token for who presents an API key. Wrong ones are counted; too many hold further ones up, also right ones. */
export async function exchangeApiKey(
  dependencies: Dependencies,
  presented: string,
  { now, client }: Pick<Circumstances, 'now' | 'client'>,
): Promise<AccessToken | InvalidApiKey | TooManyAttempts> {
  const { accessTokens, attempts, database } = dependencies;
  const wait = await attempts.waitForApiKey(client.clientAddress);
  if (wait > 0) return tooManyAttempts(wait);

  const key = await findPresented(dependencies, presented);
  if (!key) {
    const ledTo = await attempts.countWrongApiKey(client.clientAddress);
    return ledTo > 0 ? tooManyAttempts(ledTo) : invalidApiKey;
  }
  // Not counted: a service that goes on with its former key guesses nothing, and would hold up everybody in its network.
  if (!isInForce(key, now)) return invalidApiKey;
  await noteApiKeyUse(database.prisma, key.id, now);
  // A later version of the system may not know every scope the key was created with.
  const scopes = key.scopes.filter(isScope);
  return accessTokens.issueForApiKey({ apiKeyId: key.id, scopes, keyExpiresAt: key.expiresAt }, uuidv7(), now);
}

async function findPresented({ database }: Dependencies, presented: string): Promise<ApiKey | null> {
  const parts = parseApiKey(presented);
  const key = parts && (await findApiKey(database.prisma, parts.id));
  return key && isApiKeySecret(parts.secret, key.secretHash) ? key : null;
}

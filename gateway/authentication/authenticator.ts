import type { JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import type { IdentityMinter } from '#packages/identity/identity-minter.ts';
import type { Caller } from '../request/caller.ts';
import type { RequestOrigin } from '../request/context.ts';
import { codeOf, tokenRefused } from '../request/errors.ts';
import type { Revocable } from '../request/revocation-target.ts';
import { verifyAccessToken } from './access-token.ts';
import type { ApiKeyExchange } from './api-key-exchange.ts';
import { createCaller } from './create-caller.ts';

/** Most access tokens kept; the others are verified again when they are used. */
const keptTokens = 10_000;

/** The form of API keys, which tells them from access tokens. */
const apiKeyPattern = /^souk_[A-Za-z0-9_-]{1,200}$/;

/**
 * Resolves to the caller of an `Authorization` header, anonymous when there is none. Throws a GraphQLError: UNAUTHENTICATED
 * when the credentials are not accepted, SERVICE_UNAVAILABLE when they cannot be verified now, RATE_LIMITED when the client
 * has sent too many wrong ones.
 */
export type Authenticate = (authorization: string | undefined, origin: RequestOrigin) => Promise<Caller>;

export interface AuthenticatorOptions {
  keys: JWTVerifyGetKey;
  minter: IdentityMinter;
  anonymousCaller: Caller;
  apiKeys: ApiKeyExchange;
  /** Throws a GraphQLError when the token was revoked, or when that is not known. */
  assertNotRevoked: (token: Revocable) => void;
}

/** Accepts access tokens and API keys of auth. Callers with the same token share one `Caller`, and with it one identity token. */
export function createAuthenticator(options: AuthenticatorOptions): Authenticate {
  const { keys, minter, anonymousCaller, apiKeys, assertNotRevoked } = options;
  const callers = new LRUCache<string, Caller>({ max: keptTokens });

  const callerOf = async (token: string): Promise<Caller> => {
    let caller = callers.get(token);
    if (!caller) {
      caller = createCaller(await verifyAccessToken(token, keys), minter, assertNotRevoked);
      callers.set(token, caller);
    }
    caller.assertAccepted();
    return caller;
  };

  const callerOfKey = async (apiKey: string, origin: RequestOrigin): Promise<Caller> => {
    const token = await apiKeys.tokenFor(apiKey, origin);
    if (token === null) throw tokenRefused('The API key is not valid.');
    try {
      return await callerOf(token);
    } catch (error) {
      if (codeOf(error) === 'UNAUTHENTICATED') apiKeys.forget(apiKey);
      throw error;
    }
  };

  return async (authorization, origin) => {
    if (authorization === undefined) return anonymousCaller;
    const credentials = /^Bearer +([^ ]+) *$/i.exec(authorization)?.[1];
    if (credentials === undefined) {
      throw tokenRefused('The authorization header is not valid: expected Bearer and a token.');
    }
    return apiKeyPattern.test(credentials) ? callerOfKey(credentials, origin) : callerOf(credentials);
  };
}

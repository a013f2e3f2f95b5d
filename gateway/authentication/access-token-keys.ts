import { createRemoteJWKSet, customFetch, type JWTVerifyGetKey } from 'jose';

/** The public keys that access tokens are signed with. */
export interface AccessTokenKeys {
  get: JWTVerifyGetKey;
  /** Resolves when there are keys; rejects while auth does not give any. */
  checkReady(): Promise<void>;
}

/** Longest wait for auth, in milliseconds. */
const answerLimit = 2_000;

export interface AccessTokenKeysOptions {
  /** Age of known keys at which they are fetched again, in milliseconds: so long a retired one may still be accepted. */
  refreshAfter?: number;
  /**
   * Shortest time between two fetches, in milliseconds. It protects auth from a storm of tokens with made-up key ids. Auth
   * publishes a key long before it signs with it, so no valid token waits for this.
   */
  pause?: number;
}

/**
 * Follows auth's key set. Known keys stay in use while auth is down: they are refreshed in the background. Only a token with an
 * unknown key waits for a fetch.
 */
export function createAccessTokenKeys(
  url: string,
  { refreshAfter = 60_000, pause = 2_000 }: AccessTokenKeysOptions = {},
): AccessTokenKeys {
  let lastFailure: { at: number; error: unknown } | undefined;
  let refreshAt = Number.POSITIVE_INFINITY;

  const keySet = createRemoteJWKSet(new URL(url), {
    cacheMaxAge: Number.POSITIVE_INFINITY,
    // The library counts it from the last success; after failures it is counted below.
    cooldownDuration: pause,
    timeoutDuration: answerLimit,
    async [customFetch](...request: Parameters<typeof fetch>) {
      if (lastFailure && Date.now() < lastFailure.at + pause) throw lastFailure.error;
      try {
        const response = await fetch(...request);
        if (response.status !== 200) throw new Error(`the key set was answered with ${response.status}`);
        lastFailure = undefined;
        refreshAt = Date.now() + refreshAfter;
        return response;
      } catch (error) {
        lastFailure = { at: Date.now(), error };
        throw error;
      }
    },
  });

  return {
    get(header, token) {
      if (Date.now() >= refreshAt) {
        refreshAt = Date.now() + pause;
        // When it fails, it is tried again after the pause, and the known keys stay in use.
        keySet.reload().catch(() => {});
      }
      return keySet(header, token);
    },
    async checkReady() {
      if (!keySet.fresh) await keySet.reload();
    },
  };
}

import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { RequestOrigin } from '../request/context.ts';

/** An access token that stands for an API key. */
export interface KeyToken {
  token: string;
  /** In milliseconds. */
  expiresAt: number;
}

/** Asks auth. Resolves to null when the key is not valid; throws a GraphQLError when auth does not answer. */
export type ExchangeKey = (apiKey: string, origin: RequestOrigin) => Promise<KeyToken | null>;

export interface ApiKeyExchange {
  /** The access token for an API key; null when the key is not valid. Throws what asking auth throws. */
  tokenFor(apiKey: string, origin: RequestOrigin): Promise<string | null>;
  /** Makes the next `tokenFor` ask auth again. */
  forget(apiKey: string): void;
}

/** Most keys kept, of those that are valid and of those that are not. */
const keptKeys = 10_000;

/** How long an invalid key is refused without asking auth again, and between attempts to renew, in milliseconds. */
const pause = 5_000;

/** Part of a token's life after which it is renewed in the background. */
const renewal = 0.9;

/**
 * Exchanges API keys for access tokens: each once for all requests with it, and again before its token expires. Keys are kept
 * as SHA-256 only.
 */
export function createApiKeyExchange(exchange: ExchangeKey, clock: () => number = Date.now): ApiKeyExchange {
  const granted = new LRUCache<string, KeyToken & { renewAt: number }>({ max: keptKeys });
  const refusedUntil = new LRUCache<string, number>({ max: keptKeys });
  const underWay = new Map<string, Promise<string | null>>();

  const ask = async (hash: string, apiKey: string, origin: RequestOrigin): Promise<string | null> => {
    try {
      const grant = await exchange(apiKey, origin);
      const now = clock();
      if (grant === null) {
        granted.delete(hash);
        refusedUntil.set(hash, now + pause);
        return null;
      }
      refusedUntil.delete(hash);
      granted.set(hash, { ...grant, renewAt: now + (grant.expiresAt - now) * renewal });
      return grant.token;
    } finally {
      underWay.delete(hash);
    }
  };
  const askOnce = (...[hash, apiKey, origin]: Parameters<typeof ask>) => {
    const asked = underWay.get(hash) ?? ask(hash, apiKey, origin);
    underWay.set(hash, asked);
    return asked;
  };

  return {
    async tokenFor(apiKey, origin) {
      const hash = hashOf(apiKey);
      const now = clock();
      const grant = granted.get(hash);
      if (grant && now < grant.expiresAt) {
        if (now >= grant.renewAt) {
          grant.renewAt = now + pause;
          // When it fails, the present token is used until it expires; then requests get the error.
          askOnce(hash, apiKey, origin).catch(() => {});
        }
        return grant.token;
      }
      if (now < (refusedUntil.get(hash) ?? 0)) return null;
      return askOnce(hash, apiKey, origin);
    },
    forget: (apiKey) => void granted.delete(hashOf(apiKey)),
  };
}

const hashOf = (apiKey: string) => createHash('sha256').update(apiKey).digest('base64url');

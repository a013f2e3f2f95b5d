import { importJWK, type JWK, type JWTPayload, SignJWT } from 'jose';
import type { Role } from '#packages/identity/identity.ts';
import {
  accessTokenLifetime,
  isPublished,
  publicHalf,
  type SigningKey,
  signatureAlgorithm,
  signerOf,
} from './signing-key.ts';

/** Milliseconds that keys are used without looking whether they were rotated. */
const keysReadEvery = 1_000;

/** A person in a session. */
export interface PersonSubject {
  userId: string;
  sessionId: string;
  roles: readonly Role[];
  scopes: readonly string[];
  /** Raised when the account's roles change. */
  accessVersion: number;
  /** For each of the roles, the version of its rights that the scopes come from. */
  rightsVersions: Readonly<Partial<Record<Role, number>>>;
}

/** A service that holds an API key. */
export interface ServiceSubject {
  apiKeyId: string;
  scopes: readonly string[];
  /** When the key ends, and with it its tokens, to the second; null for never. */
  keyExpiresAt: Date | null;
}

export interface AccessToken {
  token: string;
  expiresAt: Date;
}

/** Issues access tokens (RFC 9068), and says what verifies them. Token ids are unique for ever. */
export interface AccessTokens {
  issue(subject: PersonSubject, tokenId: string, now: Date): Promise<AccessToken>;
  issueForApiKey(subject: ServiceSubject, tokenId: string, now: Date): Promise<AccessToken>;
  /** A JSON Web Key Set. */
  publicKeys(): Promise<{ keys: JWK[] }>;
}

export interface KeySource {
  /** Every signing key, the newest first. */
  loadKeys: () => Promise<readonly SigningKey[]>;
  clock: () => Date;
  /** Told when keys cannot be read again: those read last stay in use. */
  onReloadFailed: (error: unknown) => void;
}

/** Throws when the keys cannot be read now. Reads them again while they are used, to notice when they were rotated. */
export async function createAccessTokens({ loadKeys, clock, onReloadFailed }: KeySource): Promise<AccessTokens> {
  let readAt = clock().getTime();
  let keys = await loadKeys();
  let reading: Promise<void> | undefined;

  async function currentKeys(): Promise<readonly SigningKey[]> {
    if (clock().getTime() - readAt >= keysReadEvery) {
      reading ??= readAgain().finally(() => {
        reading = undefined;
      });
      await reading;
    }
    return keys;
  }

  async function readAgain(): Promise<void> {
    const startedAt = clock().getTime();
    try {
      keys = await loadKeys();
    } catch (error) {
      // Whoever is signed in stays so while the database does not answer.
      onReloadFailed(error);
    }
    readAt = startedAt;
  }

  async function sign(claims: JWTPayload, now: Date, endsBy: Date | null = null): Promise<AccessToken> {
    const { kid, privateKey } = signerOf(await currentKeys(), now);
    const issuedAt = Math.floor(now.getTime() / 1000);
    const latest = endsBy === null ? Number.POSITIVE_INFINITY : Math.ceil(endsBy.getTime() / 1000);
    const expiresAt = Math.min(issuedAt + accessTokenLifetime, latest);
    const token = await new SignJWT({ ...claims, iss: 'souk-auth', aud: 'souk', iat: issuedAt, exp: expiresAt })
      .setProtectedHeader({ alg: signatureAlgorithm, typ: 'at+jwt', kid })
      .sign(await importJWK(privateKey, signatureAlgorithm));
    return { token, expiresAt: new Date(expiresAt * 1000) };
  }

  return {
    issue({ userId, sessionId, roles, scopes, accessVersion, rightsVersions }, tokenId, now) {
      const rights = { scope: scopes.join(' '), av: accessVersion, rv: rightsVersions };
      return sign({ sub: userId, sid: sessionId, jti: tokenId, roles, ...rights }, now);
    },
    issueForApiKey({ apiKeyId, scopes, keyExpiresAt }, tokenId, now) {
      const service = { sub: apiKeyId, sid: apiKeyId, client: 'api-key', roles: [] };
      return sign({ ...service, jti: tokenId, scope: scopes.join(' ') }, now, keyExpiresAt);
    },
    async publicKeys() {
      const known = await currentKeys();
      return { keys: known.filter((key) => isPublished(key, clock())).map(publicHalf) };
    },
  };
}

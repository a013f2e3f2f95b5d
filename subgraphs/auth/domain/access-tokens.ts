import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import type { Role } from '#packages/identity/identity.ts';
import { scopesOf } from './scopes.ts';

const algorithm = 'EdDSA';

/** Seconds an access token is accepted: also the longest that a signed-out session still gets answers. */
const lifetime = 15 * 60;

/** A private Ed25519 key and its RFC 7638 thumbprint. */
export interface SigningKey {
  kid: string;
  privateKey: JWK;
}

export interface AccessTokenSubject {
  userId: string;
  sessionId: string;
  roles: readonly Role[];
}

export interface AccessTokens {
  /** @param tokenId unique for ever */
  issue(subject: AccessTokenSubject, tokenId: string, now: Date): Promise<{ token: string; expiresAt: Date }>;
  /** What verifies the tokens, as a JSON Web Key Set. */
  publicKeys: { keys: JWK[] };
}

export async function generateSigningKey(): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair(algorithm, { crv: 'Ed25519', extractable: true });
  const jwk = await exportJWK(privateKey);
  return { kid: await calculateJwkThumbprint(jwk), privateKey: jwk };
}

/** Issues access tokens (RFC 9068). The first key signs; all of them are published. */
export async function createAccessTokens(keys: readonly [SigningKey, ...SigningKey[]]): Promise<AccessTokens> {
  const [{ kid, privateKey }] = keys;
  const key = await importJWK(privateKey, algorithm);
  return {
    publicKeys: { keys: keys.map(publicHalf) },
    async issue({ userId, sessionId, roles }, tokenId, now) {
      const issuedAt = Math.floor(now.getTime() / 1000);
      const token = await new SignJWT({ sid: sessionId, roles, scope: scopesOf(roles).join(' ') })
        .setProtectedHeader({ alg: algorithm, typ: 'at+jwt', kid })
        .setIssuer('souk-auth')
        .setAudience('souk')
        .setSubject(userId)
        .setJti(tokenId)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + lifetime)
        .sign(key);
      return { token, expiresAt: new Date((issuedAt + lifetime) * 1000) };
    },
  };
}

function publicHalf({ kid, privateKey: { d: _secret, ...publicKey } }: SigningKey): JWK {
  return { ...publicKey, kid, alg: algorithm, use: 'sig' };
}

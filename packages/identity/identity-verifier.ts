import { importJWK, type JWK, jwtVerify } from 'jose';
import { z } from 'zod';
import { type Identity, roles } from './identity.ts';
import { identityToken } from './identity-token.ts';

/** Most verified tokens remembered; beyond it the oldest is forgotten and simply verified again. */
const rememberedTokens = 10_000;

const claimsSchema = z.object({
  sub: z.string(),
  sid: z.string().nullable(),
  roles: z.array(z.enum(roles)),
  scope: z.string(),
  api_key: z.string().min(1).optional(),
  exp: z.number(),
});

/** Resolves to the identity a token carries, or null when the token is not acceptable. */
export type IdentityVerifier = (token: string) => Promise<Identity | null>;

/**
 * Verifies internal identity tokens. The gateway sends the same token with many requests, so a verified one is
 * remembered until it expires.
 */
export async function createIdentityVerifier(publicKey: JWK): Promise<IdentityVerifier> {
  const key = await importJWK(publicKey, identityToken.algorithm);
  const verified = new Map<string, { identity: Identity; expiresAt: number }>();

  return async (token) => {
    const known = verified.get(token);
    if (known && known.expiresAt > Date.now()) return known.identity;
    verified.delete(token);
    try {
      const { payload } = await jwtVerify(token, key, {
        algorithms: [identityToken.algorithm],
        issuer: identityToken.issuer,
        audience: identityToken.audience,
        typ: identityToken.type,
        requiredClaims: ['exp', 'sub'],
      });
      const claims = claimsSchema.parse(payload);
      const identity: Identity = {
        userId: claims.sub || null,
        sessionId: claims.sid,
        ...(claims.api_key !== undefined && { apiKeyId: claims.api_key }),
        roles: claims.roles,
        scopes: claims.scope === '' ? [] : claims.scope.split(' '),
      };
      const oldest = verified.size >= rememberedTokens ? verified.keys().next().value : undefined;
      if (oldest !== undefined) verified.delete(oldest);
      verified.set(token, { identity, expiresAt: claims.exp * 1000 });
      return identity;
    } catch {
      return null;
    }
  };
}

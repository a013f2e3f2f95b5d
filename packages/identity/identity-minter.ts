import { importJWK, type JWK, SignJWT } from 'jose';
import type { Identity } from './identity.ts';
import { identityToken } from './identity-token.ts';

/** Signs internal identity tokens for subgraphs. */
export interface IdentityMinter {
  /** A signed token for the identity and the instant, in milliseconds, from which a new one should be minted. */
  mint(identity: Identity): Promise<{ token: string; renewAt: number }>;
}

/** @param privateKey Ed25519 private key; subgraphs hold its public half. */
export async function createIdentityMinter(privateKey: JWK): Promise<IdentityMinter> {
  const key = await importJWK(privateKey, identityToken.algorithm);
  return {
    async mint(identity) {
      const { userId, sessionId, apiKeyId, roles, scopes } = identity;
      const service = apiKeyId !== undefined && { api_key: apiKeyId };
      const token = await new SignJWT({ sid: sessionId, roles, scope: scopes.join(' '), ...service })
        .setProtectedHeader({ alg: identityToken.algorithm, typ: identityToken.type })
        .setSubject(userId ?? '')
        .setIssuer(identityToken.issuer)
        .setAudience(identityToken.audience)
        .setIssuedAt()
        .setExpirationTime(`${identityToken.lifetime}s`)
        .sign(key);
      return { token, renewAt: Date.now() + (identityToken.lifetime * 1000) / 2 };
    },
  };
}

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

/** What a token says unless a test wants it otherwise. */
export interface TokenClaims {
  sub?: string;
  roles?: string[];
  scope?: string;
  iss?: string;
  aud?: string;
  typ?: string;
  kid?: string;
  /** Seconds from now. */
  expiresIn?: number;
}

export interface TestAuth extends AsyncDisposable {
  jwksUrl: string;
  token(claims?: TokenClaims): Promise<string>;
  /** Signs with a key that the key set does not hold. */
  foreignToken(claims?: TokenClaims): Promise<string>;
}

/** Issues access tokens and serves the key set, as auth does. */
export async function startTestAuth(): Promise<TestAuth> {
  const own = await generateKeyPair('EdDSA');
  const foreign = await generateKeyPair('EdDSA');
  const keySet = { keys: [{ ...(await exportJWK(own.publicKey)), kid: 'test', alg: 'EdDSA', use: 'sig' }] };
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(keySet));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  const sign = (key: CryptoKey, claims: TokenClaims = {}) => {
    const now = Math.floor(Date.now() / 1000);
    const payload: JWTPayload = { sid: 'session', roles: claims.roles ?? ['CUSTOMER'], scope: claims.scope ?? '' };
    return new SignJWT(payload)
      .setProtectedHeader({ alg: 'EdDSA', typ: claims.typ ?? 'at+jwt', kid: claims.kid ?? 'test' })
      .setSubject(claims.sub ?? 'alice')
      .setIssuer(claims.iss ?? 'souk-auth')
      .setAudience(claims.aud ?? 'souk')
      .setIssuedAt(now)
      .setExpirationTime(now + (claims.expiresIn ?? 300))
      .sign(key);
  };
  return {
    jwksUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`,
    token: (claims) => sign(own.privateKey, claims),
    foreignToken: (claims) => sign(foreign.privateKey, claims),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

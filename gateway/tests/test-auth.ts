import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

/** What a token says unless a test wants it otherwise. */
export interface TokenClaims {
  sub?: string;
  sid?: string;
  /** `api-key` makes it the token of a service. */
  client?: string;
  /** Version of the account's roles. */
  av?: number;
  /** Version of the rights of each role. */
  rv?: Record<string, number>;
  roles?: string[];
  scope?: string;
  iss?: string;
  aud?: string;
  typ?: string;
  /** Null for none. */
  kid?: string | null;
  /** Seconds from now. */
  expiresIn?: number;
}

export interface TestAuth extends AsyncDisposable {
  jwksUrl: string;
  /** How often the key set was fetched. */
  fetches(): number;
  /** Signs with another key from now on, which the key set holds beside the former. */
  rotate(): Promise<void>;
  /** Hangs up on whoever asks for the key set. */
  goDown(isDown: boolean): void;
  token(claims?: TokenClaims): Promise<string>;
  /** Signs with a key that the key set does not hold. */
  foreignToken(claims?: TokenClaims): Promise<string>;
}

/** Issues access tokens and serves the key set, as auth does. */
export async function startTestAuth(): Promise<TestAuth> {
  let own = await generateKeyPair('EdDSA');
  let ownKid = 'test';
  const foreign = await generateKeyPair('EdDSA');
  const published = async () => ({ ...(await exportJWK(own.publicKey)), kid: ownKid, alg: 'EdDSA', use: 'sig' });
  const keySet = { keys: [await published()] };
  let fetches = 0;
  let down = false;
  const server = createServer((_request, response) => {
    fetches++;
    if (down) return void response.destroy();
    response.setHeader('content-type', 'application/json').end(JSON.stringify(keySet));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  const sign = (key: CryptoKey, claims: TokenClaims = {}) => {
    const now = Math.floor(Date.now() / 1000);
    const { client, sub = 'alice', scope = '' } = claims;
    const roles = claims.roles ?? (client === undefined ? ['CUSTOMER'] : []);
    const versions = { av: claims.av ?? 1, rv: claims.rv ?? Object.fromEntries(roles.map((role) => [role, 1])) };
    const payload: JWTPayload =
      client === undefined
        ? { sid: claims.sid ?? 'session', roles, scope, ...versions }
        : { sid: claims.sid ?? sub, roles, scope, client };
    const kid = claims.kid === undefined ? ownKid : claims.kid;
    return new SignJWT(payload)
      .setProtectedHeader({ alg: 'EdDSA', typ: claims.typ ?? 'at+jwt', ...(kid !== null && { kid }) })
      .setSubject(sub)
      .setIssuer(claims.iss ?? 'souk-auth')
      .setAudience(claims.aud ?? 'souk')
      .setIssuedAt(now)
      .setExpirationTime(now + (claims.expiresIn ?? 300))
      .sign(key);
  };
  return {
    jwksUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`,
    fetches: () => fetches,
    async rotate() {
      own = await generateKeyPair('EdDSA');
      ownKid += '+';
      keySet.keys.push(await published());
    },
    goDown(isDown) {
      down = isDown;
    },
    token: (claims) => sign(own.privateKey, claims),
    foreignToken: (claims) => sign(foreign.privateKey, claims),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

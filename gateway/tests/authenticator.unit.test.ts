import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exportJWK, generateKeyPair, UnsecuredJWT } from 'jose';
import { createIdentityMinter } from '#packages/identity/identity-minter.ts';
import { createIdentityVerifier } from '#packages/identity/identity-verifier.ts';
import { createAccessTokenKeys } from '../authentication/access-token-keys.ts';
import { createApiKeyExchange, type ExchangeKey, type KeyToken } from '../authentication/api-key-exchange.ts';
import { createAuthenticator } from '../authentication/authenticator.ts';
import { createAnonymousCaller } from '../authentication/create-caller.ts';
import { tokenRefused } from '../request/errors.ts';
import type { Revocable } from '../request/revocation-target.ts';
import { startTestAuth, type TestAuth } from './test-auth.ts';

const origin = { clientAddress: '::1', correlationId: 'c' };
const revoked = new Set<string>();
const assertNotRevoked = ({ revocationTargets }: Revocable) => {
  if (revocationTargets.some(({ id }) => revoked.has(id))) throw tokenRefused('It was revoked.');
};

async function authenticatorFor(jwksUrl: string, exchange: ExchangeKey = async () => null) {
  const identity = await generateKeyPair('EdDSA', { extractable: true });
  const minter = await createIdentityMinter(await exportJWK(identity.privateKey));
  const authenticate = createAuthenticator({
    keys: createAccessTokenKeys(jwksUrl).get,
    minter,
    anonymousCaller: createAnonymousCaller(minter),
    apiKeys: createApiKeyExchange(exchange),
    assertNotRevoked,
  });
  return {
    authenticate: (authorization?: string) => authenticate(authorization, origin),
    verify: await createIdentityVerifier(await exportJWK(identity.publicKey)),
  };
}

let auth: TestAuth;
let authenticate: Awaited<ReturnType<typeof authenticatorFor>>['authenticate'];
let verify: Awaited<ReturnType<typeof authenticatorFor>>['verify'];
beforeAll(async () => {
  auth = await startTestAuth();
  ({ authenticate, verify } = await authenticatorFor(auth.jwksUrl));
});
afterAll(async () => auth[Symbol.asyncDispose]());

const notValid = { message: 'The access token is not valid.', extensions: { code: 'UNAUTHENTICATED' } };

describe('an access token', () => {
  test('gives its caller the identity it says, in a token for subgraphs', async () => {
    const token = await auth.token({ sub: 'sam', roles: ['STAFF'], scope: 'orders:read stock:read' });
    const caller = await authenticate(`Bearer ${token}`);
    const identity = { userId: 'sam', sessionId: 'session', roles: ['STAFF'], scopes: ['orders:read', 'stock:read'] };
    expect(caller.identity).toEqual(identity);
    expect(await verify(await caller.identityToken())).toEqual(identity);
  });

  test('is verified and exchanged once', async () => {
    const header = `Bearer ${await auth.token()}`;
    const [first, second] = [await authenticate(header), await authenticate(header)];
    expect(second).toBe(first);
    const [one, other] = await Promise.all([first.identityToken(), first.identityToken()]);
    expect(other).toBe(one);
  });

  test('is not needed to be anonymous', async () => {
    const caller = await authenticate(undefined);
    expect(caller).toMatchObject({ identity: { userId: null, scopes: [] }, expiresAt: null });
    expect(await verify(await caller.identityToken())).toEqual(caller.identity);
  });

  test('is refused when it has expired', async () => {
    const header = `Bearer ${await auth.token({ expiresIn: -1 })}`;
    await expect(authenticate(header)).rejects.toMatchObject({ message: 'The access token has expired.' });
  });

  test.each([
    ['is meant for somebody else', { aud: 'other' }],
    ['comes from somebody else', { iss: 'other' }],
    ['is of another type', { typ: 'souk-identity+jwt' }],
    ['names a key nobody has', { kid: 'other' }],
    ['names no key', { kid: null }],
    ['carries a role nobody knows', { roles: ['OWNER'] }],
    ['lives longer than revocations are remembered', { expiresIn: 901 }],
    ['is of a kind of client nobody knows', { client: 'robot' }],
    ['is of a service with a role', { client: 'api-key', roles: ['ADMIN'] }],
    ['is of a service and of a session', { client: 'api-key', sid: 'session' }],
  ])('is refused when it %s', async (_what, claims) => {
    await expect(authenticate(`Bearer ${await auth.token(claims)}`)).rejects.toMatchObject(notValid);
  });

  test('is refused when another key signed it', async () => {
    await expect(authenticate(`Bearer ${await auth.foreignToken()}`)).rejects.toMatchObject(notValid);
  });

  test('is refused when it was tampered with', async () => {
    const [header, , signature] = (await auth.token()).split('.');
    const [, payload] = (await auth.foreignToken({ sub: 'admin', roles: ['ADMIN'] })).split('.');
    await expect(authenticate(`Bearer ${header}.${payload}.${signature}`)).rejects.toMatchObject(notValid);
  });

  test('is refused when it is not signed', async () => {
    const unsigned = new UnsecuredJWT({ sid: 's', roles: ['ADMIN'], scope: '' })
      .setSubject('admin')
      .setIssuer('souk-auth')
      .setAudience('souk')
      .setExpirationTime('5m')
      .encode();
    await expect(authenticate(`Bearer ${unsigned}`)).rejects.toMatchObject(notValid);
  });

  test.each(['Basic YWxpY2U6', 'Bearer', 'Bearer a b', ''])('is refused when the header is "%s"', async (header) => {
    await expect(authenticate(header)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  });

  test('is refused as soon as it is revoked, however often it was accepted', async () => {
    const token = await auth.token({ sid: 'ended' });
    const caller = await authenticate(`Bearer ${token}`);
    caller.assertAccepted();
    revoked.add('ended');
    await expect(authenticate(`Bearer ${token}`)).rejects.toMatchObject({ message: 'It was revoked.' });
    expect(() => caller.assertAccepted()).toThrow('It was revoked.');
  });

  test('depends on its session, its account, the rights of its roles and its signature', async () => {
    const token = await auth.token({ sub: 'sam', sid: 's', roles: ['CUSTOMER', 'STAFF'], av: 4, rv: { STAFF: 7 } });
    const { revocationTargets } = await authenticate(`Bearer ${token}`);
    expect(revocationTargets).toEqual([
      { kind: 'session', id: 's', version: 0 },
      { kind: 'user', id: 'sam', version: 4 },
      { kind: 'role', id: 'CUSTOMER', version: 0 },
      { kind: 'role', id: 'STAFF', version: 7 },
      { kind: 'signing-key', id: 'test', version: 0 },
    ]);
  });

  test('of a service names the API key', async () => {
    const token = await auth.token({ sub: 'k1', client: 'api-key', scope: 'stock:read' });
    const caller = await authenticate(`Bearer ${token}`);
    const identity = { userId: null, sessionId: null, apiKeyId: 'k1', roles: [], scopes: ['stock:read'] };
    expect(caller.identity).toEqual(identity);
    expect(caller.revocationTargets).toEqual([
      { kind: 'api-key', id: 'k1', version: 0 },
      { kind: 'signing-key', id: 'test', version: 0 },
    ]);
    expect(await verify(await caller.identityToken())).toEqual(identity);
  });

  test('is not called wrong when the keys cannot be had', async () => {
    const nowhere = await authenticatorFor('http://127.0.0.1:1/jwks');
    const attempt = nowhere.authenticate(`Bearer ${await auth.token()}`);
    await expect(attempt).rejects.toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE', subgraph: 'auth' } });
  });
});

describe('an API key', () => {
  test('gives the caller of the access token that it is exchanged for', async () => {
    const keys = new Map<string, KeyToken>();
    const { authenticate } = await authenticatorFor(auth.jwksUrl, async (key) => keys.get(key) ?? null);
    const token = await auth.token({ sub: 'k2', client: 'api-key', scope: 'stock:read' });
    keys.set('souk_k2_secret', { token, expiresAt: Date.now() + 300_000 });
    const caller = await authenticate('Bearer souk_k2_secret');
    expect(caller.identity).toMatchObject({ apiKeyId: 'k2', scopes: ['stock:read'] });
    expect(await authenticate('Bearer souk_k2_secret')).toBe(caller);

    revoked.add('k2');
    await expect(authenticate('Bearer souk_k2_secret')).rejects.toMatchObject({ message: 'It was revoked.' });
    keys.clear();
    const unknown = { message: 'The API key is not valid.', extensions: { code: 'UNAUTHENTICATED' } };
    await expect(authenticate('Bearer souk_k2_secret')).rejects.toMatchObject(unknown);
    await expect(authenticate('Bearer souk_other')).rejects.toMatchObject(unknown);
  });
});

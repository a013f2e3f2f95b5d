import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createRemoteJWKSet, exportJWK, generateKeyPair, UnsecuredJWT } from 'jose';
import { createIdentityMinter } from '#packages/identity/identity-minter.ts';
import { createIdentityVerifier } from '#packages/identity/identity-verifier.ts';
import { type Authenticate, createAuthenticator } from '../authentication/authenticator.ts';
import { startTestAuth, type TestAuth } from './test-auth.ts';

let auth: TestAuth;
let authenticate: Authenticate;
let verify: Awaited<ReturnType<typeof createIdentityVerifier>>;
beforeAll(async () => {
  auth = await startTestAuth();
  const identity = await generateKeyPair('EdDSA', { extractable: true });
  const minter = await createIdentityMinter(await exportJWK(identity.privateKey));
  authenticate = createAuthenticator(createRemoteJWKSet(new URL(auth.jwksUrl)), minter);
  verify = await createIdentityVerifier(await exportJWK(identity.publicKey));
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
    ['carries a role nobody knows', { roles: ['OWNER'] }],
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

  test('is not called wrong when the keys cannot be had', async () => {
    const nowhere = createRemoteJWKSet(new URL('http://127.0.0.1:1/jwks'));
    const minter = await createIdentityMinter(
      await exportJWK((await generateKeyPair('EdDSA', { extractable: true })).privateKey),
    );
    const attempt = createAuthenticator(nowhere, minter)(`Bearer ${await auth.token()}`);
    await expect(attempt).rejects.toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE', subgraph: 'auth' } });
  });
});

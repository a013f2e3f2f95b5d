import { beforeAll, describe, expect, test } from '@jest/globals';
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import { anonymous, callerIdOf, type Identity, isAuthenticated } from '../identity.ts';
import { createIdentityMinter } from '../identity-minter.ts';
import { createIdentityVerifier, type IdentityVerifier } from '../identity-verifier.ts';

const staff: Identity = { userId: 'u-1', sessionId: 's-1', roles: ['STAFF'], scopes: ['orders:read', 'stock:write'] };
const service: Identity = { ...anonymous, apiKeyId: 'k-1', scopes: ['stock:read'] };
let privateKey: JWK;
let verify: IdentityVerifier;

beforeAll(async () => {
  const pair = await generateKeyPair('EdDSA', { extractable: true });
  privateKey = await exportJWK(pair.privateKey);
  verify = await createIdentityVerifier(await exportJWK(pair.publicKey));
});

/** A token that is right but for what is changed. */
async function forge(changes: { key?: JWK; typ?: string; iss?: string; aud?: string; exp?: string }): Promise<string> {
  return new SignJWT({ sid: null, roles: ['ADMIN'], scope: 'users:write' })
    .setProtectedHeader({ alg: 'EdDSA', typ: changes.typ ?? 'souk-identity+jwt' })
    .setSubject('u-1')
    .setIssuer(changes.iss ?? 'souk-gateway')
    .setAudience(changes.aud ?? 'souk-subgraphs')
    .setExpirationTime(changes.exp ?? '1m')
    .sign(await importJWK(changes.key ?? privateKey, 'EdDSA'));
}

describe('an identity token', () => {
  test.each([
    ['a signed-in caller', staff],
    ['a service', service],
    ['an anonymous caller', anonymous],
  ])('carries %s', async (_who, identity) => {
    const { token, renewAt } = await (await createIdentityMinter(privateKey)).mint(identity);
    expect(await verify(token)).toEqual(identity);
    expect(renewAt).toBeGreaterThan(Date.now());
  });

  test('is accepted when nothing is changed, so that the refusals below mean something', async () => {
    expect(await verify(await forge({}))).toMatchObject({ userId: 'u-1', roles: ['ADMIN'] });
  });

  test.each([
    ['of another type', { typ: 'at+jwt' }],
    ['of another issuer', { iss: 'souk-auth' }],
    ['for another audience', { aud: 'souk' }],
    ['that expired', { exp: '-1s' }],
  ])('%s is refused', async (_what, changes) => {
    expect(await verify(await forge(changes))).toBeNull();
  });

  test('signed by another key is refused', async () => {
    const other = await generateKeyPair('EdDSA', { extractable: true });
    expect(await verify(await forge({ key: await exportJWK(other.privateKey) }))).toBeNull();
  });

  test('that is tampered with, unsigned or no token at all is refused', async () => {
    const [header, , signature] = (await forge({})).split('.');
    const claims = Buffer.from(JSON.stringify({ sub: 'u-2', sid: null, roles: ['ADMIN'], scope: '', exp: 9e9 }));
    const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'souk-identity+jwt' })).toString('base64url');
    for (const token of [
      `${header}.${claims.toString('base64url')}.${signature}`,
      `${none}.${claims.toString('base64url')}.`,
      'abc',
      '',
    ]) {
      expect(await verify(token)).toBeNull();
    }
  });
});

describe('an identity', () => {
  test.each([
    ['person', staff, { known: true, callerId: 'u-1' }],
    ['service', service, { known: true, callerId: 'api-key:k-1' }],
    ['nobody', anonymous, { known: false, callerId: 'anonymous' }],
  ])('of a %s is told from others', (_who, identity, { known, callerId }) => {
    expect(isAuthenticated(identity)).toBe(known);
    expect(callerIdOf(identity)).toBe(callerId);
  });
});

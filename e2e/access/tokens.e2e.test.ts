import { beforeAll, describe, expect, test } from '@jest/globals';
import { decodeJwt, generateKeyPair } from 'jose';
import { WebSocket } from 'ws';
import { SignInDocument } from '../contract/generated.ts';
import { expectType } from '../shop/expect-type.ts';
import { anonymous, demoAccounts, graphUrl } from '../shop/people.ts';
import { signingKey } from './auth-keys.ts';
import { type Forgery, forgeToken, tamperedToken, unsignedToken } from './forge-token.ts';
import { send } from './send.ts';

const minutesFromNow = (minutes: number) => Math.floor(Date.now() / 1000) + minutes * 60;

let real: string;
let auth: Awaited<ReturnType<typeof signingKey>>;
let stranger: Forgery['key'];

beforeAll(async () => {
  const { signIn } = await anonymous().mutate(SignInDocument, { input: demoAccounts.customer });
  real = expectType(signIn, 'Session').accessToken;
  auth = await signingKey();
  stranger = (await generateKeyPair('EdDSA')).privateKey;
});

const forgeries: [string, () => Promise<string> | string][] = [
  ['without a signature (alg: none)', () => unsignedToken(real)],
  ['signed by somebody else', () => forgeToken(real, { key: stranger })],
  [
    'signed by somebody else under a key id of their own',
    () => forgeToken(real, { key: stranger, header: { kid: 'x' } }),
  ],
  [
    'signed with the public key as a shared secret (alg: HS256)',
    () => {
      const key = Buffer.from(JSON.stringify(auth.publicKey));
      return forgeToken(real, { key, header: { alg: 'HS256' } });
    },
  ],
  ['with roles changed under the old signature', () => tamperedToken(real, { roles: ['ADMIN'] })],
  ['that has expired', () => forgeToken(real, { key: auth.key, claims: { exp: minutesFromNow(-1) } })],
  ['that never expires', () => forgeToken(real, { key: auth.key, claims: { exp: undefined } })],
  ['that is not valid yet', () => forgeToken(real, { key: auth.key, claims: { nbf: minutesFromNow(5) } })],
  ['of another type', () => forgeToken(real, { key: auth.key, header: { typ: 'JWT' } })],
  ['for another audience', () => forgeToken(real, { key: auth.key, claims: { aud: 'another-shop' } })],
  ['of another issuer', () => forgeToken(real, { key: auth.key, claims: { iss: 'another-auth' } })],
  ['without a subject', () => forgeToken(real, { key: auth.key, claims: { sub: undefined } })],
  ['that is no token', () => 'not.a.token'],
];

describe('the gateway', () => {
  test('accepts a token signed anew by auth without a change', async () => {
    const token = await forgeToken(real, { key: auth.key, claims: { exp: minutesFromNow(5) } });
    const answer = await send(graphUrl(), '{ me { id } }', `Bearer ${token}`);
    expect(answer).toMatchObject({ status: 200, code: null, data: { me: { id: decodeJwt(real).sub } } });
  });

  test.each(forgeries)('refuses a token %s', async (_what, forge) => {
    const answer = await send(graphUrl(), '{ me { id } }', `Bearer ${await forge()}`);
    expect(answer).toEqual({
      status: 401,
      code: 'UNAUTHENTICATED',
      contentType: expect.stringContaining('json'),
      data: null,
    });
  });

  test('refuses another scheme than Bearer', async () => {
    const answer = await send(graphUrl(), '{ me { id } }', `Basic ${Buffer.from('a:b').toString('base64')}`);
    expect(answer).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  });

  test.each(forgeries)('closes a WebSocket opened with a token %s', async (_what, forge) => {
    expect(await closeCode(`Bearer ${await forge()}`)).toBe(4403);
  });
});

/** What code the gateway closes a connection with that is opened under this authorization. Throws when it is acknowledged. */
function closeCode(authorization: string): Promise<number> {
  const socket = new WebSocket(graphUrl().replace(/^http/, 'ws'), 'graphql-transport-ws');
  return new Promise((resolve, reject) => {
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization } })));
    socket.on('message', (message) => {
      socket.close();
      reject(new Error(`the gateway answered ${String(message)}`));
    });
    socket.on('close', resolve);
    socket.on('error', reject);
  });
}

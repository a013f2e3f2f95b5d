import { once } from 'node:events';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { demoAccounts, graphUrl, newCustomer } from '../shop/people.ts';
import { newSession } from './new-session.ts';
import { send } from './send.ts';

const ask = (query: string, accessToken: string) => send(graphUrl(), query, `Bearer ${accessToken}`);
const isAccepted = async (accessToken: string) => (await ask('{ me { id } }', accessToken)).status === 200;
/** By this gateway, which answered the revocation: from the first request on. */
const expectRefused = async (accessToken: string) => expect(await isAccepted(accessToken)).toBe(false);

/** A connection that is acknowledged, and what code it will be closed with. */
async function openSocket(accessToken: string) {
  const socket = new WebSocket(graphUrl().replace(/^http/, 'ws'), 'graphql-transport-ws');
  await once(socket, 'open');
  const acknowledged = once(socket, 'message');
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${accessToken}` } }));
  await acknowledged;
  return { socket, closed: once(socket, 'close').then(([code]) => code as number) };
}

let admin: string;
beforeAll(async () => {
  admin = (await newSession(demoAccounts.admin)).accessToken;
});

describe('a session that ended', () => {
  test('by signing out is refused, its connection closed, and no other', async () => {
    const { credentials } = await newCustomer();
    const [ended, other] = [await newSession(credentials), await newSession(credentials)];
    const [connection, otherConnection] = [await openSocket(ended.accessToken), await openSocket(other.accessToken)];

    await ask(`mutation { signOut(input: { refreshToken: "${ended.refreshToken}" }) { ended } }`, ended.accessToken);

    await expectRefused(ended.accessToken);
    expect(await connection.closed).toBe(4403);
    expect(await isAccepted(other.accessToken)).toBe(true);
    expect(otherConnection.socket.readyState).toBe(WebSocket.OPEN);
    otherConnection.socket.close();
  });

  test.each([
    ['from another device', (id: string) => `revokeSession(input: { sessionId: "${id}" }) { __typename }`],
    ['by signing out everywhere', () => 'signOutEverywhere(input: { keepThisSession: true }) { count }'],
    [
      'by a changed password',
      () => `changePassword(input: { currentPassword: "a long enough password", newPassword: "another good one" })
        { __typename }`,
    ],
  ])('%s is refused, its connection closed, and the caller stays', async (_how, end) => {
    const { credentials } = await newCustomer();
    const [ended, caller] = [await newSession(credentials), await newSession(credentials)];
    const connection = await openSocket(ended.accessToken);

    const answer = await ask(`mutation { ${end(ended.sessionId)} }`, caller.accessToken);
    expect(answer).toMatchObject({ status: 200, code: null });

    await expectRefused(ended.accessToken);
    expect(await connection.closed).toBe(4403);
    expect(await isAccepted(caller.accessToken)).toBe(true);
  });

  test.each([
    ['forced out', (id: string) => `forceSignOut(input: { userId: "${id}" }) { __typename }`],
    ['locked', (id: string) => `disableUser(input: { userId: "${id}" }) { __typename }`],
    ['deleted', (id: string) => `eraseUser(input: { userId: "${id}" }) { __typename }`],
  ])('because the account was %s by an administrator is refused and its connection closed', async (_how, end) => {
    const { credentials } = await newCustomer();
    const ended = await newSession(credentials);
    const connection = await openSocket(ended.accessToken);

    expect(await ask(`mutation { ${end(ended.userId)} }`, admin)).toMatchObject({ status: 200, code: null });

    await expectRefused(ended.accessToken);
    expect(await connection.closed).toBe(4403);
  });
});

test('not one of many requests gets through that are sent when a session’s end is answered', async () => {
  const { credentials } = await newCustomer();
  const caller = await newSession(credentials);
  for (let round = 0; round < 20; round++) {
    const ended = await newSession(credentials);
    const revoke = `mutation { revokeSession(input: { sessionId: "${ended.sessionId}" }) { __typename } }`;
    expect(await ask(revoke, caller.accessToken)).toMatchObject({ status: 200, code: null });
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask('{ me { id } }', ended.accessToken)));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(401));
  }
});

test('an API key that is revoked is refused at once', async () => {
  const create = `mutation { createApiKey(input: { name: "Short-lived", scopes: ["orders:read"] }) {
    ... on ApiKeyCreated { secret apiKey { id } } } }`;
  const { data } = await ask(create, admin);
  const { secret, apiKey } = (data as { createApiKey: { secret: string; apiKey: { id: string } } }).createApiKey;
  const isAnswered = async () => (await ask('{ __typename }', secret)).status === 200;
  expect(await isAnswered()).toBe(true);
  const connection = await openSocket(secret);
  await ask(`mutation { revokeApiKey(input: { apiKeyId: "${apiKey.id}" }) { __typename } }`, admin);
  expect(await isAnswered()).toBe(false);
  expect(await connection.closed).toBe(4403);
});

describe('a role that changed', () => {
  test('closes the connections of who has it, and a renewed token has the new rights', async () => {
    const { credentials } = await newCustomer();
    const promoted = await newSession(credentials);
    const connection = await openSocket(promoted.accessToken);

    await ask(
      `mutation { assignRoles(input: { userId: "${promoted.userId}", roles: [STAFF] }) { __typename } }`,
      admin,
    );

    await expectRefused(promoted.accessToken);
    expect(await connection.closed).toBe(4403);
    const renewed = await newSession(credentials);
    expect(await ask('{ orders(first: 1) { totalCount } }', renewed.accessToken)).toMatchObject({ code: null });
  });
});

import { once } from 'node:events';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { eventually } from '../shop/eventually.ts';
import { demoAccounts, graphUrl, newCustomer } from '../shop/people.ts';
import { newSession } from './new-session.ts';
import { send } from './send.ts';

const ask = (query: string, accessToken: string) => send(graphUrl(), query, `Bearer ${accessToken}`);
const isAccepted = async (accessToken: string) => (await ask('{ me { id } }', accessToken)).status === 200;
const untilRefused = (accessToken: string) =>
  eventually(
    () => isAccepted(accessToken),
    (accepted) => !accepted,
  );

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

    expect(await connection.closed).toBe(4403);
    await untilRefused(ended.accessToken);
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

    expect(await connection.closed).toBe(4403);
    await untilRefused(ended.accessToken);
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

    expect(await connection.closed).toBe(4403);
    await untilRefused(ended.accessToken);
  });
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

    expect(await connection.closed).toBe(4403);
    await untilRefused(promoted.accessToken);
    const renewed = await newSession(credentials);
    expect(await ask('{ orders(first: 1) { totalCount } }', renewed.accessToken)).toMatchObject({ code: null });
  });
});

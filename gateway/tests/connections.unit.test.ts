import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { anonymous, type Identity } from '#packages/identity/identity.ts';
import type { Caller } from '../authentication/caller.ts';
import { tokenRefused } from '../http/errors.ts';
import { createConnections } from '../websocket/connections.ts';

const alice: Identity = { userId: 'alice', sessionId: 's1', roles: ['CUSTOMER'], scopes: ['a', 'b'] };

function callerOf(identity: Identity, life: number | null, sessionId = identity.sessionId ?? ''): Caller {
  return {
    identity,
    expiresAt: life === null ? null : Date.now() + life,
    premises: [{ kind: 'session', id: sessionId, version: 0 }],
    assertAccepted() {},
    identityToken: async () => `token of ${sessionId}`,
  };
}

function fakeSocket(readyState: number = WebSocket.OPEN) {
  const closed: unknown[][] = [];
  const socket = Object.assign(new EventEmitter(), {
    readyState,
    OPEN: WebSocket.OPEN,
    close: (...reason: unknown[]) => void closed.push(reason),
  });
  return { socket: socket as unknown as WebSocket, closed, end: () => socket.emit('close') };
}

const revocation = (id: string) => ({ kind: 'session' as const, id, below: Number.POSITIVE_INFINITY });
const expired = [4403, 'The access token has expired.'];

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('a connection', () => {
  test('is closed when its token ends', () => {
    const { socket, closed } = fakeSocket();
    createConnections().open(socket, callerOf(alice, 1_000));
    jest.advanceTimersByTime(999);
    expect(closed).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(closed).toEqual([expired]);
  });

  test('leaves nothing behind, also when it closed before its caller was known', () => {
    const connections = createConnections();
    const open = fakeSocket();
    connections.open(open.socket, callerOf(alice, 1_000));
    expect(jest.getTimerCount()).toBe(1);
    open.end();
    connections.open(fakeSocket(WebSocket.CLOSED).socket, callerOf(alice, 1_000));
    expect(jest.getTimerCount()).toBe(0);
    connections.closeRevoked(revocation('s1'));
    expect(open.closed).toEqual([]);
  });

  test('is not opened for a token that was revoked meanwhile', () => {
    const revoked: Caller = {
      ...callerOf(alice, 1_000),
      assertAccepted() {
        throw tokenRefused('revoked');
      },
    };
    expect(() => createConnections().open(fakeSocket().socket, revoked)).toThrow('revoked');
    expect(jest.getTimerCount()).toBe(0);
  });

  test('goes on under a fresh token, for whoever holds its caller', async () => {
    const connections = createConnections();
    const { socket, closed } = fakeSocket();
    const { caller, renew } = connections.open(socket, callerOf(alice, 1_000));
    const fresh = callerOf({ ...alice, sessionId: 's2', scopes: ['b', 'a'] }, 5_000);
    renew(fresh);
    expect(caller).toMatchObject({ expiresAt: fresh.expiresAt, identity: { sessionId: 's2' } });
    expect(await caller.identityToken()).toBe('token of s2');
    connections.closeRevoked(revocation('s1'));
    jest.advanceTimersByTime(4_999);
    expect(closed).toEqual([]);
    connections.closeRevoked(revocation('s2'));
    jest.advanceTimersByTime(1);
    expect(closed).toEqual([[4403, 'The session has ended: sign in again.'], expired]);
  });

  test.each([
    ['of another user', { userId: 'bob' }],
    ['of a service', { userId: null, apiKeyId: 'k1' }],
    ['with another role', { roles: ['CUSTOMER', 'STAFF'] }],
    ['with other scopes', { scopes: ['a'] }],
    ['of nobody', anonymous],
  ] as [string, Partial<Identity>][])('does not go on under a token %s', (_what, changes) => {
    const { caller, renew } = createConnections().open(fakeSocket().socket, callerOf(alice, 1_000));
    expect(() => renew(callerOf({ ...alice, ...changes }, 5_000))).toThrow('another caller or has other rights');
    expect(caller.identity).toBe(alice);
  });

  test('of nobody does not expire', () => {
    createConnections().open(fakeSocket().socket, callerOf(anonymous, null));
    expect(jest.getTimerCount()).toBe(0);
  });
});

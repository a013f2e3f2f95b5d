import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { anonymous, type Identity } from '#packages/identity/identity.ts';
import { createConnections } from '../connections/connections.ts';
import type { Caller } from '../request/caller.ts';
import { tokenRefused } from '../request/errors.ts';

const alice: Identity = { userId: 'alice', sessionId: 's1', roles: ['CUSTOMER'], scopes: ['a', 'b'] };

function callerOf(identity: Identity, life: number | null, sessionId = identity.sessionId ?? ''): Caller {
  return {
    identity,
    expiresAt: life === null ? null : Date.now() + life,
    revocationTargets: [{ kind: 'session', id: sessionId, version: 0 }],
    assertAccepted() {},
    identityToken: async () => `token of ${sessionId}`,
  };
}

const limits = { liveQueriesPerConnection: 2, liveQueriesPerCaller: 3 };

/** A connection, and why it was refused. */
function hold(caller: Caller, connections = createConnections(limits), address = '192.0.2.1') {
  const refused: string[] = [];
  return { connection: connections.open(caller, address, (reason) => void refused.push(reason)), refused };
}

const revocation = (id: string) => ({ kind: 'session' as const, id, below: Number.POSITIVE_INFINITY });
const expired = 'The access token has expired.';
const sessionEnded = 'The session has ended: sign in again.';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('a connection', () => {
  test('is refused when its token ends', () => {
    const { refused } = hold(callerOf(alice, 1_000));
    jest.advanceTimersByTime(999);
    expect(refused).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(refused).toEqual([expired]);
  });

  test('is refused once', () => {
    const connections = createConnections(limits);
    const { refused } = hold(callerOf(alice, 1_000), connections);
    connections.endRevoked(revocation('s1'));
    connections.endRevoked(revocation('s1'));
    jest.advanceTimersByTime(1_000);
    expect(refused).toEqual([sessionEnded]);
    expect(jest.getTimerCount()).toBe(0);
  });

  test('leaves nothing behind, also when it gets a fresh token after its end', () => {
    const connections = createConnections(limits);
    const { connection, refused } = hold(callerOf(alice, 1_000), connections);
    expect(jest.getTimerCount()).toBe(1);
    connection.release();
    connection.renew(callerOf(alice, 1_000));
    connection.release();
    expect(jest.getTimerCount()).toBe(0);
    connections.endRevoked(revocation('s1'));
    expect(refused).toEqual([]);
  });

  test('is not opened for a token that was revoked meanwhile', () => {
    const revoked: Caller = {
      ...callerOf(alice, 1_000),
      assertAccepted() {
        throw tokenRefused('revoked');
      },
    };
    expect(() => hold(revoked)).toThrow('revoked');
    expect(jest.getTimerCount()).toBe(0);
  });

  test('goes on under a fresh token, for whoever holds its caller', async () => {
    const connections = createConnections(limits);
    const { connection, refused } = hold(callerOf(alice, 1_000), connections);
    const { refused: other } = hold(callerOf({ ...alice, sessionId: 's2' }, 5_000), connections);
    const fresh = callerOf({ ...alice, sessionId: 's2', scopes: ['b', 'a'] }, 5_000);
    connection.renew(fresh);
    expect(connection.caller).toMatchObject({ expiresAt: fresh.expiresAt, identity: { sessionId: 's2' } });
    expect(await connection.caller.identityToken()).toBe('token of s2');
    connections.endRevoked(revocation('s1'));
    jest.advanceTimersByTime(4_999);
    expect(refused).toEqual([]);
    connections.endRevoked(revocation('s2'));
    expect([refused, other]).toEqual([[sessionEnded], [sessionEnded]]);
  });

  test('ends when the fresh token does', () => {
    const { connection, refused } = hold(callerOf(alice, 1_000));
    connection.renew(callerOf(alice, 5_000));
    jest.advanceTimersByTime(4_999);
    expect(refused).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(refused).toEqual([expired]);
  });

  test.each([
    ['of another user', { userId: 'bob' }],
    ['of a service', { userId: null, apiKeyId: 'k1' }],
    ['with another role', { roles: ['CUSTOMER', 'STAFF'] }],
    ['with other scopes', { scopes: ['a'] }],
    ['of nobody', anonymous],
  ] as [string, Partial<Identity>][])('does not go on under a token %s', (_what, changes) => {
    const { connection } = hold(callerOf(alice, 1_000));
    expect(() => connection.renew(callerOf({ ...alice, ...changes }, 5_000))).toThrow(
      'another caller or has other rights',
    );
    expect(connection.caller.identity).toBe(alice);
  });

  test('of nobody does not expire', () => {
    hold(callerOf(anonymous, null));
    expect(jest.getTimerCount()).toBe(0);
  });
});

describe('the live queries', () => {
  const refusal = (limit: keyof typeof limits) =>
    expect.objectContaining({
      extensions: expect.objectContaining({ code: 'LIMIT_EXCEEDED', limit, maximum: limits[limit] }),
    });
  const errorOf = (take: () => unknown) => {
    try {
      take();
    } catch (error) {
      return error;
    }
    return null;
  };

  test('of a connection are limited, and a place is given back once', () => {
    const { acquirePermit } = hold(callerOf(alice, null)).connection;
    const giveBack = acquirePermit();
    acquirePermit();
    expect(errorOf(acquirePermit)).toEqual(refusal('liveQueriesPerConnection'));
    giveBack();
    giveBack();
    acquirePermit();
    expect(errorOf(acquirePermit)).toEqual(refusal('liveQueriesPerConnection'));
  });

  test('of a caller are limited, whatever the session and the connection, and others have their own', () => {
    const connections = createConnections(limits);
    const first = hold(callerOf(alice, null), connections).connection;
    const second = hold(callerOf({ ...alice, sessionId: 's2' }, null), connections, '192.0.2.2').connection;
    const other = hold(callerOf({ ...alice, userId: 'bob' }, null), connections).connection;
    const service = hold(callerOf({ ...anonymous, apiKeyId: 'alice' }, null), connections).connection;
    for (const { acquirePermit } of [first, first, second, other, service]) acquirePermit();
    expect(errorOf(second.acquirePermit)).toEqual(refusal('liveQueriesPerCaller'));
    first.release();
    second.acquirePermit();
    expect(errorOf(second.acquirePermit)).toEqual(refusal('liveQueriesPerConnection'));
  });

  test('of nobody are counted by address, a /64 of IPv6 as one', () => {
    const connections = createConnections(limits);
    const at = (address: string) => hold(callerOf(anonymous, null), connections, address).connection;
    for (const address of ['2001:db8::1', '2001:db8::2', '2001:db8::3']) at(address).acquirePermit();
    expect(errorOf(at('2001:db8::4').acquirePermit)).toEqual(refusal('liveQueriesPerCaller'));
    at('2001:db8:0:1::1').acquirePermit();
    at('192.0.2.1').acquirePermit();
  });

  test('of a connection that ended count no more, whoever gives them back', () => {
    const connections = createConnections(limits);
    const { acquirePermit, release } = hold(callerOf(alice, null), connections).connection;
    const giveBack = acquirePermit();
    release();
    giveBack();
    acquirePermit()();
    release();
    const again = hold(callerOf(alice, null), connections).connection;
    const more = hold(callerOf(alice, null), connections).connection;
    for (const connection of [again, again, more]) connection.acquirePermit();
    expect(errorOf(more.acquirePermit)).toEqual(refusal('liveQueriesPerCaller'));
  });
});

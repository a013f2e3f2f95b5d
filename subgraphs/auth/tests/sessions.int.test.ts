import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Caller } from '#packages/test-subgraph/create-test-gateway.ts';
import { refresh, register, signIn } from './account-operations.ts';
import { eventsAbout, holderOf, newEmail, password } from './second-factor-operations.ts';
import { startTestAuth, type TestAuth } from './start-test-auth.ts';

const mostSessions = 100;

let auth: TestAuth;
beforeAll(async () => {
  auth = await startTestAuth();
});
afterAll(async () => {
  await auth[Symbol.asyncDispose]();
});

async function newAccount() {
  const email = newEmail();
  const session = await register(auth, { email, password });
  const caller = holderOf(session);
  return { email, session, caller, userId: caller.identity.userId, sessionId: caller.identity.sessionId as string };
}

async function another(email: string, client?: Caller) {
  const session = await signIn(auth, { email, password }, client);
  return { session, sessionId: holderOf(session).identity.sessionId as string };
}

async function sessionsOf(caller: Caller) {
  const query = `{ me { sessions {
    id isCurrent device clientAddress createdAt lastSeenAt expiresAt secondFactor
  } } }`;
  return (await auth.ask(query, {}, caller)).data.me.sessions;
}

const idsOf = async (caller: Caller) => (await sessionsOf(caller)).map(({ id }: { id: string }) => id);

async function revoke(sessionId: string, caller?: Caller) {
  const query = `mutation($input: RevokeSessionInput!) { revokeSession(input: $input) {
    __typename ... on SignedOut { ended } ... on UserError { code path }
  } }`;
  const { data, errors } = await auth.ask(query, { input: { sessionId } }, caller);
  return data?.revokeSession ?? errors?.[0]?.extensions['code'];
}

async function signOutEverywhere(input: object, caller?: Caller) {
  const query = 'mutation($input: SignOutEverywhereInput!) { signOutEverywhere(input: $input) { count } }';
  const { data, errors } = await auth.ask(query, { input }, caller);
  return data?.signOutEverywhere.count ?? errors?.[0]?.extensions['code'];
}

const revocationsOf = async (userId: string) =>
  (await eventsAbout(auth, userId)).filter(({ type }) => type === 'session.revoked').map(({ data }) => data);

const service = { userId: null, sessionId: null, apiKeyId: 'key', roles: [], scopes: [] };

describe('the sessions of an account', () => {
  test('tell device, address and times, the one last used first', async () => {
    const { email, session, caller, sessionId } = await newAccount();
    auth.advance(60_000);
    const phone = await another(email, { clientAddress: '2001:db8::1', userAgent: 'Phone/1.0' });
    auth.advance(60_000);
    const [first, second] = await sessionsOf(caller);
    expect(first).toEqual({
      id: phone.sessionId,
      isCurrent: false,
      device: 'Phone/1.0',
      clientAddress: '2001:db8::1',
      createdAt: first.lastSeenAt,
      lastSeenAt: expect.any(String),
      expiresAt: expect.any(String),
      secondFactor: false,
    });
    expect(second).toMatchObject({ id: sessionId, isCurrent: true, device: null });
    expect(Date.parse(first.createdAt) - Date.parse(second.createdAt)).toBeGreaterThanOrEqual(60_000);

    await refresh(auth, session.refreshToken);
    const [renewed] = await sessionsOf(caller);
    expect(renewed).toMatchObject({ id: sessionId, createdAt: second.createdAt });
    expect(Date.parse(renewed.lastSeenAt) - Date.parse(second.lastSeenAt)).toBeGreaterThanOrEqual(120_000);
    expect(Date.parse(renewed.expiresAt)).toBeGreaterThan(Date.parse(second.expiresAt));
  });

  test('keep a bounded part of a hostile User-Agent', async () => {
    const { email, caller } = await newAccount();
    await another(email, { userAgent: `<script>'${'x'.repeat(5_000)}` });
    expect((await sessionsOf(caller))[0].device).toBe(`<script>'${'x'.repeat(247)}`);
  });

  test(`are at most ${mostSessions}: the one not used for longest ends`, async () => {
    const { email, session, caller, userId, sessionId } = await newAccount();
    const { database, clock } = auth.dependencies;
    await database.prisma.session.createMany({
      data: Array.from({ length: mostSessions - 1 }, (_, index) => ({
        id: crypto.randomUUID(),
        userId,
        rotationKey: new Uint8Array(32),
        clientAddress: '127.0.0.1',
        createdAt: clock(),
        lastSeenAt: new Date(clock().getTime() + index + 1),
        expiresAt: new Date(clock().getTime() + 1_000_000),
      })),
    });
    auth.advance(1_000);
    const last = await another(email);
    const ids = await idsOf(caller);
    expect(ids).toHaveLength(mostSessions);
    expect(ids[0]).toBe(last.sessionId);
    expect(ids).not.toContain(sessionId);
    expect(await revocationsOf(userId)).toEqual([{ sessionId, userId, reason: 'TOO_MANY_SESSIONS' }]);
    expect(await refresh(auth, session.refreshToken)).toMatchObject({ __typename: 'InvalidRefreshToken' });
  });
});

describe('ending one session', () => {
  test('ends that one and tells of it once', async () => {
    const { email, caller, userId, sessionId } = await newAccount();
    const other = await another(email);
    expect(await revoke(other.sessionId.toUpperCase(), caller)).toEqual({ __typename: 'SignedOut', ended: true });
    expect(await idsOf(caller)).toEqual([sessionId]);
    expect(await refresh(auth, other.session.refreshToken)).toMatchObject({ __typename: 'InvalidRefreshToken' });
    const notFound = { __typename: 'NotFound', code: 'NOT_FOUND', path: ['input', 'sessionId'] };
    expect(await revoke(other.sessionId, caller)).toEqual(notFound);
    expect(await revocationsOf(userId)).toEqual([{ sessionId: other.sessionId, userId, reason: 'REVOKED' }]);
  });

  test('twenty times at once ends it once', async () => {
    const { caller, userId, sessionId } = await newAccount();
    const answers = await Promise.all(Array.from({ length: 20 }, () => revoke(sessionId, caller)));
    expect(answers.filter((answer) => answer.__typename === 'SignedOut')).toHaveLength(1);
    expect(await revocationsOf(userId)).toHaveLength(1);
  });

  test("does not find somebody else's, an expired or an unknown one", async () => {
    const [mine, theirs] = [await newAccount(), await newAccount()];
    expect(await revoke(theirs.sessionId, mine.caller)).toMatchObject({ __typename: 'NotFound' });
    expect(await revoke(crypto.randomUUID(), mine.caller)).toMatchObject({ __typename: 'NotFound' });
    expect(await idsOf(theirs.caller)).toEqual([theirs.sessionId]);
    const expiresAt = auth.dependencies.clock();
    await auth.dependencies.database.prisma.session.update({ where: { id: mine.sessionId }, data: { expiresAt } });
    expect(await revoke(mine.sessionId, mine.caller)).toMatchObject({ __typename: 'NotFound' });
  });

  test.each(['', "' OR ''='", '%', '\0', 'x'.repeat(1_000_000)])('takes no id %#', async (id) => {
    const { caller } = await newAccount();
    expect(await revoke(id, caller)).toMatchObject({ __typename: 'InvalidInput' });
  });

  test('takes a person', async () => {
    const { sessionId } = await newAccount();
    expect(await revoke(sessionId)).toBe('UNAUTHENTICATED');
    expect(await revoke(sessionId, { identity: service })).toBe('FORBIDDEN');
  });
});

describe('signing out everywhere', () => {
  test('ends all sessions of the account, and no others', async () => {
    const { email, session, caller, userId } = await newAccount();
    const stranger = await newAccount();
    const { session: other } = await another(email);
    expect(await signOutEverywhere({}, caller)).toBe(2);
    expect(await idsOf(caller)).toEqual([]);
    for (const { refreshToken } of [session, other]) {
      expect(await refresh(auth, refreshToken)).toMatchObject({ __typename: 'InvalidRefreshToken' });
    }
    const revocations = await revocationsOf(userId);
    expect(revocations).toHaveLength(2);
    expect(new Set(revocations.map(({ reason }) => reason))).toEqual(new Set(['SIGNED_OUT']));
    expect(await signOutEverywhere({}, caller)).toBe(0);
    expect(await idsOf(stranger.caller)).toEqual([stranger.sessionId]);
  });

  test('may keep this session', async () => {
    const { email, session, caller, sessionId, userId } = await newAccount();
    const other = await another(email);
    expect(await signOutEverywhere({ keepThisSession: true }, caller)).toBe(1);
    expect(await idsOf(caller)).toEqual([sessionId]);
    expect(await refresh(auth, session.refreshToken)).toMatchObject({ __typename: 'Session' });
    expect(await revocationsOf(userId)).toEqual([{ sessionId: other.sessionId, userId, reason: 'SIGNED_OUT' }]);
  });

  test('takes a person', async () => {
    expect(await signOutEverywhere({})).toBe('UNAUTHENTICATED');
    expect(await signOutEverywhere({}, { identity: service })).toBe('FORBIDDEN');
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import { refreshTokenLifetime, replayTolerance, successorOf } from '../domain/refresh-token.ts';
import { refresh, register, signIn, signOut } from './account-operations.ts';
import { startTestAuth, type TestAuth } from './start-test-auth.ts';

const password = 'correct horse';
const refused = { __typename: 'InvalidRefreshToken', code: 'INVALID_REFRESH_TOKEN', path: ['input', 'refreshToken'] };
let auth: TestAuth;
let accounts = 0;

async function newSession() {
  const email = `account-${++accounts}@example.com`;
  return { email, ...(await register(auth, { email, password })) };
}

const sessionIdOf = (session: { accessToken: string }) => decodeJwt(session.accessToken)['sid'];

/** The reasons that other processes were told the session ended for. */
async function revocationsOf(session: { accessToken: string }) {
  const aggregateId = String(sessionIdOf(session));
  const events = await auth.events(aggregateId);
  return events.map(({ data }) => (data as { reason: string }).reason);
}

beforeAll(async () => {
  auth = await startTestAuth();
});
afterAll(async () => {
  await auth[Symbol.asyncDispose]();
});

describe('renewing a session', () => {
  test('rotates its refresh token and keeps the session', async () => {
    const first = await newSession();
    const second = await refresh(auth, first.refreshToken);
    const third = await refresh(auth, second.refreshToken);

    expect(third).toMatchObject({ __typename: 'Session', user: first.user });
    expect(new Set([first, second, third].map((session) => session.refreshToken)).size).toBe(3);
    expect(new Set([first, second, third].map(sessionIdOf)).size).toBe(1);
    expect(new Set([first, second, third].map((session) => session.accessToken)).size).toBe(3);
  });

  test('leads to nothing that the database and a used token tell', async () => {
    const first = await newSession();
    const second = await refresh(auth, first.refreshToken);
    const id = String(sessionIdOf(first));
    const { rotationKey } = await auth.dependencies.database.prisma.session.findUniqueOrThrow({ where: { id } });
    expect(second.refreshToken).not.toBe(successorOf(first.refreshToken, rotationKey));
  });

  test('again with the same token within the tolerance gives the same successor', async () => {
    const first = await newSession();
    const second = await refresh(auth, first.refreshToken);
    auth.advance(replayTolerance - 5_000);

    expect((await refresh(auth, first.refreshToken)).refreshToken).toBe(second.refreshToken);
    expect(await refresh(auth, second.refreshToken)).toMatchObject({ __typename: 'Session' });
  });

  test('with a token whose successor was used too, all within the tolerance, gives the newest', async () => {
    const first = await newSession();
    const second = await refresh(auth, first.refreshToken);
    const third = await refresh(auth, second.refreshToken);
    expect((await refresh(auth, first.refreshToken)).refreshToken).toBe(third.refreshToken);
  });

  test('with a token used longer ago ends the whole session, and no other', async () => {
    const first = await newSession();
    const other = await signIn(auth, { email: first.email, password });
    const second = await refresh(auth, first.refreshToken);
    auth.advance(replayTolerance + 1);

    expect(await refresh(auth, first.refreshToken)).toMatchObject(refused);
    expect(await refresh(auth, second.refreshToken)).toMatchObject(refused);
    expect(await refresh(auth, other.refreshToken)).toMatchObject({ __typename: 'Session' });
    expect(await revocationsOf(first)).toEqual(['REFRESH_TOKEN_REUSED']);
    expect(await revocationsOf(other)).toEqual([]);
  });

  test('twenty times at once with one token gives everybody the same one successor', async () => {
    const first = await newSession();
    const answers = await Promise.all(Array.from({ length: 20 }, () => refresh(auth, first.refreshToken)));

    const tokens = new Set(answers.map((answer) => answer.refreshToken));
    expect(answers.map((answer) => answer.__typename)).toEqual(Array(20).fill('Session'));
    expect(tokens.size).toBe(1);
    expect(await refresh(auth, [...tokens][0])).toMatchObject({ __typename: 'Session' });
    const sessionId = String(sessionIdOf(first));
    expect(await auth.dependencies.database.prisma.refreshToken.count({ where: { sessionId } })).toBe(3);
  });

  test('is possible for 30 days after the last time, and forgets what has expired', async () => {
    const first = await newSession();
    auth.advance(refreshTokenLifetime - 60_000);
    const second = await refresh(auth, first.refreshToken);
    auth.advance(refreshTokenLifetime - 60_000);
    const third = await refresh(auth, second.refreshToken);
    expect(third).toMatchObject({ __typename: 'Session' });
    const sessionId = String(sessionIdOf(first));
    expect(await auth.dependencies.database.prisma.refreshToken.count({ where: { sessionId } })).toBe(2);
    auth.advance(refreshTokenLifetime);
    expect(await refresh(auth, third.refreshToken)).toMatchObject(refused);

    await signIn(auth, { email: first.email, password });
    expect(await auth.dependencies.database.prisma.session.findUnique({ where: { id: sessionId } })).toBeNull();
  });

  test.each(['', 'unknown', "' OR ''='", 'a\0b', 'x'.repeat(1_000_000)])('is refused to token %#', async (token) => {
    expect(await refresh(auth, token)).toMatchObject(refused);
  });

  test('stores no token that could be presented', async () => {
    const { refreshToken } = await newSession();
    const rows = await auth.dependencies.database.prisma.refreshToken.findMany();
    const stored = rows.map(({ hash }) => Buffer.from(hash).toString('base64url'));
    expect(stored).not.toContain(refreshToken);
    for (const hash of stored.slice(0, 5)) expect(await refresh(auth, hash)).toMatchObject(refused);
  });
});

describe('signing out', () => {
  test('ends the session once', async () => {
    const session = await newSession();
    expect(await signOut(auth, session.refreshToken)).toBe(true);
    expect(await signOut(auth, session.refreshToken)).toBe(false);
    expect(await refresh(auth, session.refreshToken)).toMatchObject(refused);
    expect(await revocationsOf(session)).toEqual(['SIGNED_OUT']);
  });

  test('works with a token that was used already', async () => {
    const first = await newSession();
    const second = await refresh(auth, first.refreshToken);
    expect(await signOut(auth, first.refreshToken)).toBe(true);
    expect(await refresh(auth, second.refreshToken)).toMatchObject(refused);
  });

  test('with an unknown token ends nothing', async () => {
    expect(await signOut(auth, 'unknown')).toBe(false);
  });
});

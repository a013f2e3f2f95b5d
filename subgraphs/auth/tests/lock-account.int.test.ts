import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { readOutbox } from '#packages/test-database/read-outbox.ts';
import { refresh, register, signIn } from './account-operations.ts';
import { administer, as, eventsOf, openAccount, password, send, withScopes } from './administration.ts';
import { identityOf } from './identity-of.ts';
import { startTestAuth, type TestAuth } from './start-test-auth.ts';

const admin = { identity: identityOf(uuidv7(), 'ADMIN') };
let auth: TestAuth;
let accounts = 0;
beforeAll(async () => {
  auth = await startTestAuth();
  await openAccount(auth, 'somebody@example.com', 'ADMIN');
});
afterAll(async () => {
  await auth[Symbol.asyncDispose]();
});

async function signedIn() {
  const user = await openAccount(auth, `person-${accounts++}@example.com`, 'CUSTOMER');
  const credentials = { email: user.email, password };
  const sessions = [await signIn(auth, credentials), await signIn(auth, credentials)];
  return { user, credentials, sessions, input: { userId: user.id } };
}

const revocationsOf = async (userId: string) => {
  const events = await readOutbox(auth.dependencies.database.prisma, { type: 'session.revoked' });
  return events.map(({ data }) => data as { userId: string; reason: string }).filter((data) => data.userId === userId);
};

describe('locking an account', () => {
  test('ends its sessions and tells', async () => {
    const { user, credentials, sessions, input } = await signedIn();
    expect(await administer(auth, 'disableUser', input, admin)).toMatchObject({ id: user.id, status: 'DISABLED' });

    expect((await revocationsOf(user.id)).map(({ reason }) => reason)).toEqual(Array(2).fill('ACCOUNT_DISABLED'));
    expect((await eventsOf(auth, user.id)).at(-1)).toEqual({
      type: 'user.disabled',
      aggregateVersion: 5,
      data: { userId: user.id },
    });
    for (const { refreshToken } of sessions) {
      expect(await refresh(auth, refreshToken)).toMatchObject({ __typename: 'InvalidRefreshToken' });
    }
    expect(await signIn(auth, credentials)).toMatchObject({ __typename: 'AccountDisabled' });
  });

  test('ends sign-ins that wait for a code and links on their way', async () => {
    const { user } = await register(auth, { email: 'locked@example.com', password });
    const { prisma } = auth.dependencies.database;
    const challenge = { hash: Buffer.from(user.id), userId: user.id, expiresAt: new Date(Date.now() + 60_000) };
    await prisma.signInChallenge.create({ data: challenge });
    expect(await prisma.accountMessage.count({ where: { userId: user.id } })).toBe(1);

    await administer(auth, 'disableUser', { userId: user.id }, admin);
    expect(await prisma.accountMessage.count({ where: { userId: user.id } })).toBe(0);
    expect(await prisma.signInChallenge.count({ where: { userId: user.id } })).toBe(0);
  });

  test('again changes nothing and tells nobody', async () => {
    const { user, input } = await signedIn();
    const answers = await Promise.all(Array.from({ length: 5 }, () => administer(auth, 'disableUser', input, admin)));
    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill('DISABLED'));
    expect((await eventsOf(auth, user.id)).filter(({ type }) => type === 'user.disabled')).toHaveLength(1);
  });

  test('while it is signed in to leaves no session alive', async () => {
    const { user, credentials, input } = await signedIn();
    await Promise.all([
      ...Array.from({ length: 4 }, () => signIn(auth, credentials)),
      administer(auth, 'disableUser', input, admin),
      ...Array.from({ length: 4 }, () => signIn(auth, credentials)),
    ]);
    const { prisma } = auth.dependencies.database;
    expect(await prisma.session.count({ where: { userId: user.id, endedAt: null } })).toBe(0);
    const versions = (await eventsOf(auth, user.id)).map(({ aggregateVersion }) => aggregateVersion);
    expect(versions).toEqual(versions.map((_, index) => index + 1));
  });

  test('of one’s own is possible', async () => {
    const boss = await openAccount(auth, 'boss@example.com', 'ADMIN');
    const answer = await administer(auth, 'disableUser', { userId: boss.id }, as(boss));
    expect(answer).toMatchObject({ __typename: 'User', status: 'DISABLED' });
  });
});

describe('unlocking an account', () => {
  test('lets its owner in again and tells, once', async () => {
    const { user, credentials, sessions, input } = await signedIn();
    await administer(auth, 'disableUser', input, admin);
    expect(await administer(auth, 'enableUser', input, admin)).toMatchObject({ id: user.id, status: 'ACTIVE' });
    expect(await administer(auth, 'enableUser', input, admin)).toMatchObject({ status: 'ACTIVE' });

    const enabled = (await eventsOf(auth, user.id)).filter(({ type }) => type === 'user.enabled');
    expect(enabled).toEqual([{ type: 'user.enabled', aggregateVersion: 7, data: { userId: user.id } }]);
    expect(await signIn(auth, credentials)).toMatchObject({ __typename: 'Session' });
    // What ended stays ended.
    expect(await refresh(auth, sessions[0].refreshToken)).toMatchObject({ __typename: 'InvalidRefreshToken' });
  });
});

describe('signing an account out', () => {
  test('ends all its sessions and tells', async () => {
    const { user, credentials, sessions, input } = await signedIn();
    expect(await administer(auth, 'forceSignOut', input, admin)).toEqual({ __typename: 'SessionsEnded', count: 2 });

    expect((await revocationsOf(user.id)).map(({ reason }) => reason)).toEqual(['FORCED', 'FORCED']);
    expect(await refresh(auth, sessions[1].refreshToken)).toMatchObject({ __typename: 'InvalidRefreshToken' });
    expect(await administer(auth, 'forceSignOut', input, admin)).toMatchObject({ count: 0 });
    expect(await signIn(auth, credentials)).toMatchObject({ __typename: 'Session' });
  });
});

describe.each(['disableUser', 'enableUser', 'forceSignOut'])('%s', (mutation) => {
  test('does nothing to accounts with more rights', async () => {
    const boss = await openAccount(auth, `boss-${mutation}@example.com`.toLowerCase(), 'ADMIN');
    const { refreshToken } = await signIn(auth, { email: boss.email, password });
    const clerk = withScopes(uuidv7(), ...identityOf('', 'STAFF').scopes, 'users:write');
    const answer = await administer(auth, mutation, { userId: boss.id }, clerk);
    expect(answer).toMatchObject({ __typename: 'PrivilegeEscalation', path: ['input', 'userId'] });
    expect(await refresh(auth, refreshToken)).toMatchObject({ __typename: 'Session' });
  });

  test('knows accounts by their id only', async () => {
    const malformed = await administer(auth, mutation, { userId: "' OR ''='" }, admin);
    expect(malformed).toMatchObject({ __typename: 'InvalidInput', path: ['input', 'userId'] });
    const unknown = await administer(auth, mutation, { userId: uuidv7() }, admin);
    expect(unknown).toMatchObject({ __typename: 'NotFound', path: ['input', 'userId'] });
  });

  test('is for who may manage accounts', async () => {
    const staff = { identity: identityOf(uuidv7(), 'STAFF') };
    const refused = await send(auth, mutation, { userId: uuidv7() }, staff);
    expect(refused.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    const anonymously = await send(auth, mutation, { userId: uuidv7() });
    expect(anonymously.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });
});

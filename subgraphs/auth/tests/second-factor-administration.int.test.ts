import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { attemptLimits } from '../domain/attempt-limits.ts';
import { ensureAccount } from '../use-cases/account/ensure-account.ts';
import { register } from './account-operations.ts';
import { identityOf } from './identity-of.ts';
import {
  challenge,
  challengeOf,
  codeOf,
  complete,
  disable,
  enable,
  eventsAbout,
  holderOf,
  newEmail,
  newGuardedAccount,
  password,
  renew,
  reset,
  setUp,
} from './second-factor-operations.ts';
import { startTestAuth, type TestAuth } from './start-test-auth.ts';

let auth: TestAuth;
beforeAll(async () => {
  auth = await startTestAuth();
});
afterAll(async () => {
  await auth[Symbol.asyncDispose]();
});

const readUser = (id: string) => auth.dependencies.database.prisma.user.findUniqueOrThrow({ where: { id } });

async function newStaff() {
  const email = newEmail();
  await ensureAccount(auth.dependencies, { email, password, displayName: null, roles: ['STAFF'] });
  return email;
}

describe('resetting the second factor of somebody', () => {
  const admin = { identity: identityOf('0199a000-0000-7000-8000-000000000001', 'ADMIN') };
  const manager = { identity: { ...admin.identity, roles: [], scopes: ['users:read', 'users:write'] } };

  test('ends their sessions and forgives wrong codes', async () => {
    const { email, session, userId, caller } = await newGuardedAccount(auth);
    const given = await challengeOf(auth, email);
    for (let guess = 0; guess < attemptLimits.secondFactor.points; guess++) {
      await complete(auth, { challenge: given, code: '000000' });
    }
    expect(await reset(auth, { userId }, manager)).toEqual({
      __typename: 'User',
      id: userId,
      secondFactorEnabled: false,
    });
    const { sessionId } = caller.identity;
    expect((await eventsAbout(auth, userId)).slice(-2)).toEqual([
      { type: 'user.second-factor-disabled', data: { userId } },
      { type: 'session.revoked', data: { sessionId, userId, reason: 'SECOND_FACTOR_CHANGED' } },
    ]);
    expect(await renew(auth, { refreshToken: session.refreshToken })).toMatchObject({
      __typename: 'InvalidRefreshToken',
    });
    expect((await newGuardedAccount(auth, email)).codes).toHaveLength(10);
  });

  test('changes nothing where there is none', async () => {
    const session = await register(auth, { email: newEmail(), password });
    const userId = session.user.id;
    const before = await eventsAbout(auth, userId);
    expect(await reset(auth, { userId }, admin)).toMatchObject({ __typename: 'User' });
    expect(await eventsAbout(auth, userId)).toEqual(before);
    expect(await renew(auth, { refreshToken: session.refreshToken })).toMatchObject({ __typename: 'Session' });
  });

  test('takes all rights that they have', async () => {
    const { userId } = await newGuardedAccount(auth, await newStaff());
    expect(await reset(auth, { userId }, manager)).toMatchObject({
      __typename: 'PrivilegeEscalation',
      path: ['input', 'userId'],
    });
    expect(await readUser(userId)).toMatchObject({ secondFactorAt: expect.any(Date) });
    expect(await reset(auth, { userId }, admin)).toMatchObject({ __typename: 'User' });
  });

  test('takes users:write and an account', async () => {
    const { userId, caller } = await newGuardedAccount(auth);
    expect(await reset(auth, { userId })).toBe('UNAUTHENTICATED');
    expect(await reset(auth, { userId }, caller)).toBe('FORBIDDEN');
    expect(await reset(auth, { userId: '0199a000-0000-7000-8000-00000000ffff' }, admin)).toMatchObject({
      __typename: 'NotFound',
    });
    expect(await reset(auth, { userId: "' OR ''='" }, admin)).toMatchObject({ __typename: 'InvalidInput' });
  });
});

describe('a role that takes a second factor', () => {
  beforeAll(async () => {
    const scopes = ['orders:read', 'users:read'];
    await auth.dependencies.database.prisma.roleRights.create({
      data: { role: 'STAFF', scopes, requiresSecondFactor: true, version: 2 },
    });
  });

  test('is withheld until there is one and the session was renewed, and then keeps it', async () => {
    const email = await newStaff();
    const session = await challenge(auth, { email, password });
    expect(session).toMatchObject({ __typename: 'Session', secondFactorSetupRequired: true });
    const caller = holderOf(session);
    expect(caller.identity).toMatchObject({ roles: [], scopes: [] });

    const { secret } = await setUp(auth, { password }, caller);
    const { codes } = await enable(auth, { code: codeOf(auth.dependencies, secret) }, caller);
    const renewed = await renew(auth, { refreshToken: session.refreshToken });
    expect(renewed).toMatchObject({ secondFactorSetupRequired: false });
    const { identity } = holderOf(renewed);
    expect(identity).toMatchObject({ sessionId: caller.identity.sessionId, roles: ['STAFF'] });
    expect(identity.scopes).toEqual(['orders:read', 'users:read']);

    const refused = await disable(auth, { password, code: codes[0] }, caller);
    expect(refused).toMatchObject({ __typename: 'SecondFactorConflict', message: expect.stringContaining('STAFF') });
    const given = await challengeOf(auth, email);
    const completed = await complete(auth, { challenge: given, code: codes[0] });
    expect(completed).toMatchObject({ secondFactorSetupRequired: false });
    expect(holderOf(completed).identity.scopes).toEqual(identity.scopes);
  });
});

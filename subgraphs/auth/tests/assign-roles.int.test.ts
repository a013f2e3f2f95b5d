import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Role } from '#packages/identity/identity.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { refresh, signIn } from './account-operations.ts';
import { administer, as, eventsOf, openAccount, password, withScopes } from './administration.ts';
import { identityOf } from './identity-of.ts';
import { startTestAuth, type TestAuth } from './start-test-auth.ts';

const admin = { identity: identityOf(uuidv7(), 'ADMIN') };
let auth: TestAuth;
let accounts = 0;
beforeAll(async () => {
  auth = await startTestAuth();
});
afterAll(async () => {
  await auth[Symbol.asyncDispose]();
});

const person = (...roles: Role[]) => openAccount(auth, `person-${accounts++}@example.com`, ...roles);
const rolesOf = async (id: string) =>
  (await auth.dependencies.database.prisma.user.findUnique({ where: { id } }))?.roles;
const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

describe('assigning roles', () => {
  test('replaces them, each once and in order, and raises the access version', async () => {
    const user = await person('CUSTOMER');
    const input = { userId: user.id.toUpperCase(), roles: ['STAFF', 'CUSTOMER', 'STAFF'] };
    const answer = await administer(auth, 'assignRoles', input, admin);

    expect(answer).toMatchObject({ __typename: 'User', id: user.id, roles: ['CUSTOMER', 'STAFF'] });
    expect(await eventsOf(auth, user.id)).toEqual([
      { type: 'user.registered', aggregateVersion: 1, data: { userId: user.id } },
      { type: 'user.notice-requested', aggregateVersion: 2, data: expect.objectContaining({ kind: 'ROLES_CHANGED' }) },
      { type: 'user.roles-changed', aggregateVersion: 3, data: { userId: user.id, accessVersion: 2 } },
    ]);
  });

  test('the account has already changes nothing and tells nobody', async () => {
    const user = await person('CUSTOMER', 'STAFF');
    const input = { userId: user.id, roles: ['STAFF', 'CUSTOMER'] };
    expect(await administer(auth, 'assignRoles', input, admin)).toMatchObject({ roles: ['CUSTOMER', 'STAFF'] });
    expect(await eventsOf(auth, user.id)).toHaveLength(1);
  });

  test('leaves sessions alive; renewed they carry the new roles and access version', async () => {
    const user = await person('CUSTOMER');
    const session = await signIn(auth, { email: user.email, password });
    expect(claimsOf(session.accessToken)).toMatchObject({ roles: ['CUSTOMER'], scope: '', av: 1 });
    await administer(auth, 'assignRoles', { userId: user.id, roles: ['STAFF'] }, admin);

    const renewed = await refresh(auth, session.refreshToken);
    expect(claimsOf(renewed.accessToken)).toMatchObject({ roles: ['STAFF'], av: 2, rv: { STAFF: 1 } });
    expect(claimsOf(renewed.accessToken).scope.split(' ')).toContain('stock:write');
  });

  test('twenty times at once gives access versions and events without gaps', async () => {
    const user = await person('CUSTOMER');
    const choices = [['STAFF'], ['CUSTOMER'], ['CUSTOMER', 'STAFF']];
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        administer(auth, 'assignRoles', { userId: user.id, roles: choices[index % 3] }, admin),
      ),
    );
    expect(answers.every((answer) => answer.__typename === 'User')).toBe(true);
    const [, ...events] = await eventsOf(auth, user.id);
    expect(events.length).toBeGreaterThan(1);
    expect(events.map(({ aggregateVersion }) => aggregateVersion)).toEqual(events.map((_, index) => index + 2));
    const changes = events.filter(({ type }) => type === 'user.roles-changed');
    expect(changes.map(({ data }) => data)).toEqual(
      changes.map((_, index) => ({ userId: user.id, accessVersion: index + 2 })),
    );
  });

  test.each([
    [{ userId: 'nonsense', roles: ['STAFF'] }, 'InvalidInput', 'userId'],
    [{ userId: uuidv7(), roles: [] }, 'InvalidInput', 'roles'],
    [{ userId: uuidv7(), roles: ['STAFF'] }, 'NotFound', 'userId'],
  ])('refuses %j', async (input, __typename, field) => {
    const answer = await administer(auth, 'assignRoles', input, admin);
    expect(answer).toMatchObject({ __typename, path: ['input', field] });
  });

  test('of an erased account finds none', async () => {
    const user = await person('CUSTOMER');
    await auth.dependencies.database.prisma.user.update({ where: { id: user.id }, data: { erasedAt: new Date() } });
    const input = { userId: user.id, roles: ['STAFF'] };
    expect(await administer(auth, 'assignRoles', input, admin)).toMatchObject({ __typename: 'NotFound' });
  });
});

describe('staff who may manage accounts', () => {
  const staffRights = identityOf('', 'STAFF').scopes;

  test('cannot make themselves administrators', async () => {
    const clerk = await person('STAFF');
    const caller = withScopes(clerk.id, ...staffRights, 'users:write');
    const answer = await administer(auth, 'assignRoles', { userId: clerk.id, roles: ['STAFF', 'ADMIN'] }, caller);
    expect(answer).toMatchObject({ __typename: 'PrivilegeEscalation', path: ['input', 'roles'] });
    expect(answer.message).toMatch('api-keys:write, jobs:write, messages:deliver, orders:import, roles:write');
    expect(answer.message).not.toMatch('@');
    expect(await rolesOf(clerk.id)).toEqual(['STAFF']);
  });

  test('cannot take an administrator down', async () => {
    const boss = await person('ADMIN');
    const caller = withScopes(uuidv7(), ...staffRights, 'users:write');
    const answer = await administer(auth, 'assignRoles', { userId: boss.id, roles: ['CUSTOMER'] }, caller);
    expect(answer).toMatchObject({ __typename: 'PrivilegeEscalation', path: ['input', 'userId'] });
    expect(await rolesOf(boss.id)).toEqual(['ADMIN']);
    expect(await eventsOf(auth, boss.id)).toHaveLength(1);
  });

  test('cannot even take from another what they lack themselves', async () => {
    const colleague = await person('STAFF');
    const caller = withScopes(uuidv7(), 'users:read', 'users:write');
    const answer = await administer(auth, 'assignRoles', { userId: colleague.id, roles: ['CUSTOMER'] }, caller);
    expect(answer).toMatchObject({ __typename: 'PrivilegeEscalation', path: ['input', 'userId'] });
  });

  test('can make colleagues of the same rights', async () => {
    const customer = await person('CUSTOMER');
    const caller = withScopes(uuidv7(), ...staffRights, 'users:write');
    const answer = await administer(auth, 'assignRoles', { userId: customer.id, roles: ['STAFF'] }, caller);
    expect(answer).toMatchObject({ __typename: 'User', roles: ['STAFF'] });
  });

  test('gain nothing beyond their own rights when those are granted at run time', async () => {
    const clerk = await person('STAFF');
    const customer = await person('CUSTOMER');
    const boss = as(await person('ADMIN'));
    const scopes = [...staffRights, 'users:write'];
    expect(await administer(auth, 'updateRole', { role: 'STAFF', scopes }, boss)).toMatchObject({ scopes });
    const session = await signIn(auth, { email: clerk.email, password });
    const { scope } = claimsOf(session.accessToken);
    const caller = withScopes(clerk.id, ...scope.split(' '));
    for (const [target, roles] of [
      [clerk.id, ['ADMIN']],
      [customer.id, ['CUSTOMER', 'ADMIN']],
    ] as const) {
      const answer = await administer(auth, 'assignRoles', { userId: target, roles }, caller);
      expect(answer).toMatchObject({ __typename: 'PrivilegeEscalation' });
    }
    // Staff now have a right that the token of before does not.
    const before = withScopes(clerk.id, ...staffRights.filter((one) => one !== 'stock:write'), 'users:write');
    const answer = await administer(auth, 'assignRoles', { userId: customer.id, roles: ['STAFF'] }, before);
    expect(answer).toMatchObject({ __typename: 'PrivilegeEscalation', path: ['input', 'roles'] });
  });
});

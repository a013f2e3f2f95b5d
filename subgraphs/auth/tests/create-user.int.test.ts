import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { register } from './account-operations.ts';
import { administer, as, eventsOf, openAccount, password, send, service, withScopes } from './administration.ts';
import { identityOf } from './identity-of.ts';
import { startTestAuth, type TestAuth } from './start-test-auth.ts';

const admin = { identity: identityOf(uuidv7(), 'ADMIN') };
let auth: TestAuth;
beforeAll(async () => {
  auth = await startTestAuth();
});
afterAll(async () => {
  await auth[Symbol.asyncDispose]();
});

describe('creating an account for somebody', () => {
  test('invites them to choose a password', async () => {
    const input = { email: ' Grace@Example.com', displayName: 'Grace', roles: ['STAFF', 'CUSTOMER', 'STAFF'] };
    const user = await administer(auth, 'createUser', input, admin);

    expect(user).toMatchObject({ __typename: 'User', email: 'grace@example.com', emailVerified: true });
    expect(user).toMatchObject({ displayName: 'Grace', roles: ['CUSTOMER', 'STAFF'], status: 'ACTIVE' });
    const { prisma } = auth.dependencies.database;
    expect(await prisma.user.findUnique({ where: { id: user.id } })).toMatchObject({ passwordHash: null });
    const [message] = await prisma.accountMessage.findMany({ where: { userId: user.id } });
    expect(message).toMatchObject({ kind: 'INVITATION', email: 'grace@example.com', usedAt: null });
    expect(await eventsOf(auth, user.id)).toEqual([
      { type: 'user.registered', aggregateVersion: 1, data: { userId: user.id } },
      {
        type: 'user.message-requested',
        aggregateVersion: 2,
        data: { userId: user.id, messageId: message?.id, kind: 'INVITATION' },
      },
    ]);
  });

  test('makes a customer unless told otherwise', async () => {
    const user = await administer(auth, 'createUser', { email: 'default@example.com' }, admin);
    expect(user).toMatchObject({ roles: ['CUSTOMER'], displayName: null });
  });

  test('may be done by a service', async () => {
    const input = { email: 'by-service@example.com' };
    expect(await administer(auth, 'createUser', input, { identity: service })).toMatchObject({ __typename: 'User' });
  });

  test('is refused when another account has proved the address, not when one only claims it', async () => {
    await openAccount(auth, 'proved@example.com', 'CUSTOMER');
    await register(auth, { email: 'claimed@example.com', password });

    const proved = await administer(auth, 'createUser', { email: 'Proved@example.com' }, admin);
    expect(proved).toMatchObject({ __typename: 'EmailTaken', path: ['input', 'email'] });
    const claimed = await administer(auth, 'createUser', { email: 'claimed@example.com' }, admin);
    expect(claimed).toMatchObject({ __typename: 'User' });
  });

  test('ten times at once makes one', async () => {
    const input = { email: 'once@example.com' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => administer(auth, 'createUser', input, admin)));
    expect(answers.map((answer) => answer.__typename).toSorted()).toEqual([...Array(9).fill('EmailTaken'), 'User']);
    expect(await auth.dependencies.database.prisma.accountMessage.count({ where: { email: input.email } })).toBe(1);
  });

  test('cannot give rights the caller does not have', async () => {
    const clerk = withScopes(uuidv7(), 'users:read', 'users:write');
    const input = { email: 'accomplice@example.com', roles: ['CUSTOMER', 'ADMIN'] };
    const refused = await administer(auth, 'createUser', input, clerk);
    expect(refused).toMatchObject({ __typename: 'PrivilegeEscalation', path: ['input', 'roles'] });
    expect(refused.message).toMatch('roles:write');
    expect(await auth.dependencies.database.prisma.user.count({ where: { email: input.email } })).toBe(0);
    expect(await administer(auth, 'createUser', { ...input, roles: ['CUSTOMER'] }, clerk)).toMatchObject({
      __typename: 'User',
    });
  });

  test.each([
    [{ email: 'nonsense' }, 'email'],
    [{ email: `${'x'.repeat(65)}@example.com` }, 'email'],
    [{ email: 'a@example.com', roles: [] }, 'roles'],
    [{ email: 'a@example.com', displayName: 'x'.repeat(101) }, 'displayName'],
  ])('refuses %j', async (input, field) => {
    expect(await administer(auth, 'createUser', input, admin)).toMatchObject({
      __typename: 'InvalidInput',
      path: ['input', field],
    });
  });

  test('is for who may manage accounts', async () => {
    const staff = await openAccount(auth, 'staff@example.com', 'STAFF');
    const answer = await send(auth, 'createUser', { email: 'x@example.com' }, as(staff));
    expect(answer.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});

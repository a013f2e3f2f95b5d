import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { User } from '../domain/user.ts';
import { administer, as, eventsOf, openAccount, service } from './administration.ts';
import { startTestAuth, type TestAuth } from './start-test-auth.ts';

let auth: TestAuth;
let ada: User;
let grace: User;
let rounds = 0;
beforeAll(async () => {
  auth = await startTestAuth();
});
beforeEach(async () => {
  await auth.dependencies.database.prisma.user.updateMany({ data: { roles: ['CUSTOMER'] } });
  ada = await openAccount(auth, `ada-${++rounds}@example.com`, 'ADMIN');
  grace = await openAccount(auth, `grace-${rounds}@example.com`, 'ADMIN', 'CUSTOMER');
});
afterAll(async () => {
  await auth[Symbol.asyncDispose]();
});

const demote = (user: User, by: User) =>
  administer(auth, 'assignRoles', { userId: user.id, roles: ['CUSTOMER'] }, as(by));
const disable = (user: User, by: User) => administer(auth, 'disableUser', { userId: user.id }, as(by));

/** How many could still sign in and administer the shop. */
const administratorsLeft = () =>
  auth.dependencies.database.prisma.user.count({
    where: { roles: { has: 'ADMIN' }, disabledAt: null, erasedAt: null },
  });

describe('the last administrator', () => {
  test('neither gives the role up nor is locked, not even by a service', async () => {
    expect(await demote(grace, grace)).toMatchObject({ __typename: 'User', roles: ['CUSTOMER'] });

    expect(await demote(ada, ada)).toEqual({
      __typename: 'LastAdministrator',
      code: 'LAST_ADMINISTRATOR',
      message: 'Nobody would be left to administer the shop. Make another account administrator first.',
      path: ['input', 'roles'],
    });
    expect(await disable(ada, ada)).toMatchObject({ __typename: 'LastAdministrator', path: ['input', 'userId'] });
    const byService = await administer(auth, 'disableUser', { userId: ada.id }, { identity: service });
    expect(byService).toMatchObject({ __typename: 'LastAdministrator' });
    expect(await eventsOf(auth, ada.id)).toHaveLength(1);
  });

  test('may have other roles besides', async () => {
    await demote(grace, ada);
    const input = { userId: ada.id, roles: ['ADMIN', 'STAFF'] };
    expect(await administer(auth, 'assignRoles', input, as(ada))).toMatchObject({ roles: ['STAFF', 'ADMIN'] });
  });

  test('is whoever is left besides locked, erased and merely invited ones', async () => {
    const { prisma } = auth.dependencies.database;
    await disable(grace, ada);
    const erased = await openAccount(auth, 'erased@example.com', 'ADMIN');
    await prisma.user.update({ where: { id: erased.id }, data: { erasedAt: new Date() } });
    await administer(auth, 'createUser', { email: 'invited@example.com', roles: ['ADMIN'] }, as(ada));
    expect(await demote(ada, ada)).toMatchObject({ __typename: 'LastAdministrator' });

    await administer(auth, 'enableUser', { userId: grace.id }, as(ada));
    expect(await demote(ada, ada)).toMatchObject({ __typename: 'User' });
  });

  test('is not one who is locked already: that account may lose the role', async () => {
    await disable(grace, ada);
    expect(await demote(grace, ada)).toMatchObject({ __typename: 'User', roles: ['CUSTOMER'], status: 'DISABLED' });
  });
});

describe('two administrators at once', () => {
  test.each([
    ['demote each other', () => [demote(ada, grace), demote(grace, ada)]],
    ['give up the role', () => [demote(ada, ada), demote(grace, grace)]],
    ['lock each other', () => [disable(ada, grace), disable(grace, ada)]],
    ['demote and lock each other', () => [demote(ada, grace), disable(grace, ada)]],
  ])('who %s leave one', async (_name, act) => {
    const answers = await Promise.all(act());
    expect(answers.map((answer) => answer.__typename).toSorted()).toEqual(['LastAdministrator', 'User']);
    expect(await administratorsLeft()).toBe(1);
  });
});

test('of ten administrators who all give up the role at once one is left', async () => {
  const emails = Array.from({ length: 8 }, (_, index) => `admin-${index}@example.com`);
  const others = await Promise.all(emails.map((email) => openAccount(auth, email, 'ADMIN')));
  const answers = await Promise.all([ada, grace, ...others].map((user) => demote(user, user)));
  expect(answers.filter((answer) => answer.__typename === 'LastAdministrator')).toHaveLength(1);
  expect(await administratorsLeft()).toBe(1);
});

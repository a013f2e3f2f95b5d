import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Role } from '#packages/identity/identity.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { readOutbox } from '#packages/test-database/read-outbox.ts';
import type { Caller } from '#packages/test-subgraph/create-test-gateway.ts';
import { refresh, register, signIn } from './account-operations.ts';
import { identityOf } from './identity-of.ts';
import { anAddressInput, createSavedAddress, deleteAccount, eraseUser, eventTypes } from './profile-operations.ts';
import { startTestAuth, type TestAuth } from './start-test-auth.ts';

const password = 'a rather long passphrase';
let auth: TestAuth;
beforeAll(async () => {
  auth = await startTestAuth();
});
afterAll(async () => {
  await auth[Symbol.asyncDispose]();
});

/** Somebody who has just registered, with the roles the test gives them. */
async function newPerson(...roles: Role[]) {
  const email = `${uuidv7()}@example.com`;
  const { user, refreshToken } = await register(auth, { email, password, displayName: 'Ada' });
  const { prisma } = auth.dependencies.database;
  if (roles.length > 0) await prisma.user.update({ where: { id: user.id }, data: { roles } });
  const caller: Caller = { identity: identityOf(user.id, ...(roles.length > 0 ? roles : ['CUSTOMER' as const])) };
  return { id: user.id as string, email, caller, refreshToken: refreshToken as string };
}
type Person = Awaited<ReturnType<typeof newPerson>>;
const remove = ({ caller }: Pick<Person, 'caller'>) => deleteAccount(auth, { password }, caller);
const erase = (userId: string, { caller }: Pick<Person, 'caller'>) => eraseUser(auth, { userId }, caller);
const rowOf = (id: string) => auth.dependencies.database.prisma.user.findUniqueOrThrow({ where: { id } });

async function reasonsFor(userId: string) {
  const events = await readOutbox(auth.dependencies.database.prisma, { type: 'session.revoked' });
  return events.flatMap(({ data }) => {
    const revoked = data as { userId: string; reason: string };
    return revoked.userId === userId ? [revoked.reason] : [];
  });
}

describe('deleting the own account', () => {
  test('leaves an id, and no way in', async () => {
    const person = await newPerson();
    const { id, email } = person;
    const other = await signIn(auth, { email, password });
    await createSavedAddress(auth, { address: anAddressInput() }, person.caller);

    expect(await remove(person)).toEqual({ __typename: 'AccountDeleted', userId: id });
    expect(await rowOf(id)).toMatchObject({
      email: `${id}@deleted.invalid`,
      emailVerifiedAt: null,
      passwordHash: null,
      displayName: null,
      phone: null,
      locale: null,
      roles: ['CUSTOMER'],
      orderUpdates: [],
      marketing: [],
      totpSecret: null,
      lastSignedInAt: null,
      erasedAt: expect.any(Date),
    });
    for (const refreshToken of [person.refreshToken, other.refreshToken]) {
      expect(await refresh(auth, refreshToken)).toMatchObject({ __typename: 'InvalidRefreshToken' });
    }
    expect(await signIn(auth, { email, password })).toMatchObject({ __typename: 'InvalidCredentials' });
    expect(await reasonsFor(id)).toEqual(['ACCOUNT_DELETED', 'ACCOUNT_DELETED']);
    expect((await eventTypes(auth, id)).at(-1)).toBe('user.erased');
  });

  test('shows staff that it is deleted, and nothing else', async () => {
    const person = await newPerson();
    await remove(person);
    const query = `query ($id: ID!) { user(id: $id) { email displayName status addresses { id } sessions { id } } }`;
    const { data } = await auth.ask(query, { id: person.id }, { identity: identityOf(uuidv7(), 'ADMIN') });
    const email = `${person.id}@deleted.invalid`;
    expect(data.user).toEqual({ email, displayName: null, status: 'DELETED', addresses: [], sessions: [] });
  });

  test('takes the password, which is throttled like any other', async () => {
    const person = await newPerson();
    expect(await deleteAccount(auth, { password: 'a guess' }, person.caller)).toMatchObject({
      __typename: 'InvalidCredentials',
    });
    const from = { ...person.caller, clientAddress: '203.0.113.9' };
    const guesses = [];
    for (let guess = 0; guess < 11; guess++)
      guesses.push(await deleteAccount(auth, { password: `guess ${guess}` }, from));
    expect(guesses.at(-1)).toMatchObject({ __typename: 'TooManyAttempts' });
    expect((await rowOf(person.id)).erasedAt).toBeNull();
  });

  test('frees the address for another account', async () => {
    const { email, ...person } = await newPerson();
    await remove(person);
    const again = await register(auth, { email, password });
    expect(again).toMatchObject({ __typename: 'Session' });
    expect(again.user.id).not.toBe(person.id);
    expect(await signIn(auth, { email, password })).toMatchObject({ user: { id: again.user.id } });
  });

  test('five times at once happens once', async () => {
    const person = await newPerson();
    const answers = await Promise.all(Array.from({ length: 5 }, () => remove(person)));
    expect(answers.filter(({ __typename: name }) => name === 'AccountDeleted').length).toBeGreaterThan(0);
    expect((await eventTypes(auth, person.id)).filter((type) => type === 'user.erased')).toHaveLength(1);
  });

  test('is for people who have an account', async () => {
    expect(await deleteAccount(auth, { password })).toEqual({ refused: 'UNAUTHENTICATED' });
    const service = { userId: null, sessionId: null, apiKeyId: uuidv7(), roles: [], scopes: ['users:write'] };
    expect(await deleteAccount(auth, { password }, { identity: service })).toEqual({ refused: 'FORBIDDEN' });
  });

  test('leaves nothing behind of what is done to the account at that moment', async () => {
    const { prisma } = auth.dependencies.database;
    for (let round = 0; round < 10; round++) {
      const person = await newPerson();
      const reset =
        'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { __typename } }';
      const [, answer] = await Promise.all([
        remove(person),
        auth.ask(reset, { input: { email: person.email } }, { clientAddress: `198.51.100.${round}` }),
        createSavedAddress(auth, { address: anAddressInput() }, person.caller),
        refresh(auth, person.refreshToken),
        signIn(auth, { email: person.email, password }),
      ]);
      expect(answer.errors).toBeUndefined();
      const where = { userId: person.id };
      const left = [
        prisma.accountMessage.count({ where }),
        prisma.savedAddress.count({ where }),
        prisma.session.count({ where }),
      ];
      expect(await Promise.all(left)).toEqual([0, 0, 0]);
      expect((await eventTypes(auth, person.id)).at(-1)).toBe('user.erased');
    }
  });
});

describe('the last administrator', () => {
  test('stays, however two of them go at once', async () => {
    await auth.dependencies.database.prisma.user.updateMany({
      where: { roles: { has: 'ADMIN' } },
      data: { roles: ['CUSTOMER'] },
    });
    const only = await newPerson('ADMIN');
    expect(await remove(only)).toMatchObject({ __typename: 'LastAdministrator', path: null });
    expect(await erase(only.id, only)).toMatchObject({ __typename: 'LastAdministrator', path: ['input', 'userId'] });

    const second = await newPerson('ADMIN');
    const answers = await Promise.all([remove(only), erase(second.id, only), remove(second)]);
    expect(answers.map(({ __typename: name }) => name)).toContain('AccountDeleted');
    const where = { roles: { has: 'ADMIN' as const }, erasedAt: null };
    expect(await auth.dependencies.database.prisma.user.count({ where })).toBe(1);
  });
});

describe('erasing an account for its owner', () => {
  test('does the same as they could, and again does nothing more', async () => {
    const [admin, person] = [await newPerson('ADMIN'), await newPerson()];
    for (let time = 0; time < 2; time++) {
      expect(await erase(person.id, admin)).toEqual({ __typename: 'AccountDeleted', userId: person.id });
    }
    expect(await rowOf(person.id)).toMatchObject({ passwordHash: null, erasedAt: expect.any(Date) });
    expect(await refresh(auth, person.refreshToken)).toMatchObject({ __typename: 'InvalidRefreshToken' });
    expect((await eventTypes(auth, person.id)).filter((type) => type === 'user.erased')).toHaveLength(1);
    const events = await auth.events(person.id);
    expect(events.at(-1)).toMatchObject({ actor: { type: 'user', id: admin.id } });
  });

  test('is not for who has fewer rights, nor for who may not manage accounts', async () => {
    const [admin, person, staff] = [await newPerson('ADMIN'), await newPerson(), await newPerson('STAFF')];
    const manager = { caller: { identity: { ...identityOf(uuidv7(), 'CUSTOMER'), scopes: ['users:write'] } } };
    expect(await erase(admin.id, manager)).toMatchObject({ __typename: 'PrivilegeEscalation' });
    expect(await erase(person.id, manager)).toMatchObject({ __typename: 'AccountDeleted' });
    expect(await erase(admin.id, staff)).toEqual({ refused: 'FORBIDDEN' });
    expect((await rowOf(admin.id)).erasedAt).toBeNull();
  });

  test('finds nobody under an id that is not there, and refuses one that is none', async () => {
    const admin = await newPerson('ADMIN');
    expect(await erase(uuidv7(), admin)).toMatchObject({ __typename: 'NotFound', path: ['input', 'userId'] });
    expect(await erase("' OR ''='", admin)).toMatchObject({ __typename: 'InvalidInput', path: ['input', 'userId'] });
  });
});

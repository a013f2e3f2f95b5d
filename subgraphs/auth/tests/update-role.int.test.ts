import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Role } from '#packages/identity/identity.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { defaultRights } from '../domain/default-rights.ts';
import { allScopes } from '../domain/scopes.ts';
import type { User } from '../domain/user.ts';
import { refresh, signIn } from './account-operations.ts';
import { administer, as, eventsOf, openAccount, password, send, service, withScopes } from './administration.ts';
import { identityOf } from './identity-of.ts';
import { startTestAuth, type TestAuth } from './start-test-auth.ts';

let auth: TestAuth;
let boss: User;
beforeAll(async () => {
  auth = await startTestAuth();
  boss = await openAccount(auth, 'boss@example.com', 'ADMIN');
});
afterEach(async () => {
  const { prisma } = auth.dependencies.database;
  await prisma.roleRights.deleteMany();
  await prisma.$executeRaw`DELETE FROM outbox_event WHERE aggregate_type = 'role'`;
  await prisma.user.updateMany({ data: { secondFactorAt: null } });
});
afterAll(async () => {
  await auth[Symbol.asyncDispose]();
});

const change = (input: object, caller: Parameters<typeof administer>[3] = as(boss)) =>
  administer(auth, 'updateRole', input, caller);
const rightsChanged = (role: Role, rightsVersion: number) => ({
  type: 'role.changed',
  aggregateVersion: rightsVersion - 1,
  data: { role, rightsVersion },
});
const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

async function enableSecondFactor({ id }: User): Promise<void> {
  await auth.dependencies.database.prisma.user.update({ where: { id }, data: { secondFactorAt: new Date() } });
}

describe('what roles grant', () => {
  test('is seen with every scope there is', async () => {
    const query = '{ roles { role scopes requiresSecondFactor } scopes { name description } }';
    const { data } = await auth.ask(query, {}, as(boss));
    expect(data.roles).toEqual([
      { role: 'CUSTOMER', scopes: [], requiresSecondFactor: false },
      { role: 'STAFF', scopes: defaultRights.STAFF.scopes, requiresSecondFactor: false },
      { role: 'ADMIN', scopes: allScopes, requiresSecondFactor: false },
    ]);
    expect(data.scopes.map(({ name }: { name: string }) => name)).toEqual(allScopes.toSorted());
    expect(data.scopes[0]).toEqual({ name: 'api-keys:write', description: 'Create and revoke API keys.' });
    const customer = { identity: identityOf(uuidv7(), 'CUSTOMER') };
    for (const field of ['roles { role }', 'scopes { name }']) {
      expect((await auth.ask(`{ ${field} }`, {}, customer)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    }
  });

  test('changes for sessions that are renewed, and everybody is told', async () => {
    const clerk = await openAccount(auth, 'clerk@example.com', 'STAFF');
    const session = await signIn(auth, { email: clerk.email, password });
    expect(claimsOf(session.accessToken).rv).toEqual({ STAFF: 1 });

    const answer = await change({ role: 'STAFF', scopes: ['users:write', 'orders:read', 'users:write'] });
    const expected = { role: 'STAFF', scopes: ['orders:read', 'users:write'], requiresSecondFactor: false };
    expect(answer).toEqual({ __typename: 'RoleRights', ...expected });
    expect(await eventsOf(auth, 'STAFF')).toEqual([rightsChanged('STAFF', 2)]);
    const renewed = claimsOf((await refresh(auth, session.refreshToken)).accessToken);
    expect(renewed).toMatchObject({ scope: 'orders:read users:write', rv: { STAFF: 2 } });
  });

  test('may be nothing', async () => {
    expect(await change({ role: 'STAFF', scopes: [] })).toMatchObject({ scopes: [] });
  });

  test('stays as it is when nothing differs, and nobody is told', async () => {
    const scopes = defaultRights.STAFF.scopes.toReversed();
    expect(await change({ role: 'STAFF', scopes, requiresSecondFactor: false })).toMatchObject({ role: 'STAFF' });
    expect(await change({ role: 'STAFF' })).toMatchObject({ scopes: defaultRights.STAFF.scopes });
    expect(await change({ role: 'STAFF', scopes: null, requiresSecondFactor: null })).toMatchObject({ role: 'STAFF' });
    expect(await eventsOf(auth, 'STAFF')).toEqual([]);
    expect(await auth.dependencies.database.prisma.roleRights.count()).toBe(0);
  });

  test('changed twenty times at once has versions without gaps', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        change({ role: index % 2 === 0 ? 'STAFF' : 'CUSTOMER', scopes: [allScopes[index % 10]] }),
      ),
    );
    expect(answers.every((answer) => answer.__typename === 'RoleRights')).toBe(true);
    for (const role of ['STAFF', 'CUSTOMER'] as const) {
      const events = await eventsOf(auth, role);
      expect(events.length).toBeGreaterThan(1);
      expect(events).toEqual(events.map((_, index) => rightsChanged(role, index + 2)));
      const stored = await auth.dependencies.database.prisma.roleRights.findUnique({ where: { role } });
      expect(stored?.version).toBe(events.length + 1);
    }
  });

  test('cannot be a scope there is none of; the answer names it and those there are', async () => {
    const answer = await change({ role: 'STAFF', scopes: ['orders:read', 'orders:steal'] });
    expect(answer).toMatchObject({ __typename: 'InvalidInput', path: ['input', 'scopes'] });
    expect(answer.message).toContain('"orders:steal"');
    for (const scope of allScopes) expect(answer.message).toContain(scope);
    expect(await change({ role: 'STAFF', scopes: ['__proto__'] })).toMatchObject({ __typename: 'InvalidInput' });
  });

  test('is always everything for administrators', async () => {
    const answer = await change({ role: 'ADMIN', scopes: allScopes });
    expect(answer).toMatchObject({ __typename: 'InvalidInput', path: ['input', 'scopes'] });
  });

  test('is decided by who may decide it', async () => {
    const refused = await send(
      auth,
      'updateRole',
      { role: 'CUSTOMER', scopes: allScopes },
      {
        identity: identityOf(uuidv7(), 'STAFF'),
      },
    );
    expect(refused.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});

describe('who may decide about roles but lacks a right', () => {
  const caller = withScopes(uuidv7(), 'roles:write', 'orders:read');

  test.each([
    ['cannot give it', { role: 'CUSTOMER', scopes: ['orders:read', 'users:write'] }, 'users:write', 'scopes'],
    ['cannot take it', { role: 'STAFF', scopes: [] }, 'catalog:write', 'scopes'],
    ['cannot withhold it', { role: 'STAFF', requiresSecondFactor: true }, 'stock:write', 'requiresSecondFactor'],
  ])('%s', async (_name, input, missing, field) => {
    const answer = await change(input, caller);
    expect(answer).toMatchObject({ __typename: 'PrivilegeEscalation', path: ['input', field] });
    expect(answer.message).toContain(missing);
    expect(answer.message).not.toContain('orders:read');
    expect(await auth.dependencies.database.prisma.roleRights.count()).toBe(0);
  });

  test('can give and take what they have', async () => {
    expect(await change({ role: 'CUSTOMER', scopes: ['orders:read'] }, caller)).toMatchObject({
      scopes: ['orders:read'],
    });
    expect(await change({ role: 'CUSTOMER', scopes: [] }, caller)).toMatchObject({ scopes: [] });
    expect(await eventsOf(auth, 'CUSTOMER')).toHaveLength(2);
  });
});

describe('a role that takes a second factor', () => {
  test('is withheld from sessions without one', async () => {
    const clerk = await openAccount(auth, 'other-clerk@example.com', 'STAFF', 'CUSTOMER');
    expect(await change({ role: 'STAFF', requiresSecondFactor: true })).toMatchObject({ requiresSecondFactor: true });
    const { accessToken } = await signIn(auth, { email: clerk.email, password });
    expect(claimsOf(accessToken)).toMatchObject({ roles: ['CUSTOMER'], scope: '', rv: { STAFF: 2 } });
    expect(await eventsOf(auth, 'STAFF')).toEqual([rightsChanged('STAFF', 2)]);
  });

  test('cannot be the caller’s own before they have one', async () => {
    const refused = await change({ role: 'ADMIN', requiresSecondFactor: true });
    expect(refused).toMatchObject({ __typename: 'InvalidInput', path: ['input', 'requiresSecondFactor'] });
    expect(refused.message).toContain('set up a second factor for your own account first');

    await enableSecondFactor(boss);
    expect(await change({ role: 'ADMIN', requiresSecondFactor: true })).toMatchObject({
      role: 'ADMIN',
      scopes: allScopes,
      requiresSecondFactor: true,
    });
    expect(await change({ role: 'ADMIN', requiresSecondFactor: false })).toMatchObject({ requiresSecondFactor: false });
    expect(await eventsOf(auth, 'ADMIN')).toEqual([rightsChanged('ADMIN', 2), rightsChanged('ADMIN', 3)]);
  });

  test('is not that of administrators before one of them has one, whoever asks', async () => {
    const byService = { identity: service };
    const refused = await change({ role: 'ADMIN', requiresSecondFactor: true }, byService);
    expect(refused).toMatchObject({ __typename: 'InvalidInput', path: ['input', 'requiresSecondFactor'] });
    await enableSecondFactor(boss);
    expect(await change({ role: 'ADMIN', requiresSecondFactor: true }, byService)).toMatchObject({ role: 'ADMIN' });
  });
});

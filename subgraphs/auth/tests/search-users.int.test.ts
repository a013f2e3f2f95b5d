import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import type { Role } from '#packages/identity/identity.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { foldText } from '#packages/text/fold-text.ts';
import { register } from './account-operations.ts';
import { identityOf } from './identity-of.ts';
import { updateProfile } from './profile-operations.ts';
import { startTestAuth, type TestAuth } from './start-test-auth.ts';

const staff = { identity: identityOf(uuidv7(), 'STAFF') };
const migration = `${import.meta.dirname}/../../../prisma/auth/migrations/20261128200000_search_names_without_accents/migration.sql`;
const now = new Date();
const people = 5000;
/** Different names for all of them, the same each time. */
const names = Array.from({ length: people }, (_, index) => createHash('md5').update(`${index}`).digest('hex'));
const somebody = names[4321] ?? '';
let auth: TestAuth;

const row = (name: string, roles: Role[] = ['CUSTOMER'], state: object = {}) => ({
  id: uuidv7(),
  email: `${name}@example.com`,
  displayName: `${name} of Souk`,
  nameKey: foldText(`${name} of Souk`),
  roles,
  createdAt: now,
  ...state,
});

beforeAll(async () => {
  auth = await startTestAuth();
  const { prisma } = auth.dependencies.database;
  const crowd = names.map((name) => row(name));
  const few = [
    row('clerk', ['STAFF']),
    row('locked-clerk', ['CUSTOMER', 'STAFF'], { disabledAt: now }),
    row('gone-clerk', ['STAFF'], { erasedAt: now }),
    row('gone-locked', ['CUSTOMER'], { disabledAt: now, erasedAt: now }),
  ];
  await prisma.user.createMany({ data: [...crowd, ...few] });
  // What autovacuum does: an index with entries that wait to be sorted in is dear to read.
  await prisma.$executeRaw`VACUUM ANALYZE user_account`;
});
afterAll(async () => {
  await auth[Symbol.asyncDispose]();
});

async function list(variables: object): Promise<{ found: string[]; totalCount: number }> {
  const query = `query Users($search: String, $role: Role, $status: AccountStatus) {
    users(search: $search, role: $role, status: $status) { totalCount edges { node { displayName } } }
  }`;
  const { users } = (await auth.ask(query, { ...variables }, staff)).data;
  const found = users.edges.map((edge: { node: { displayName: string } }) => edge.node.displayName.split(' ')[0]);
  return { found, totalCount: users.totalCount };
}

describe('the list of accounts', () => {
  test.each([
    [{ role: 'STAFF' }, ['locked-clerk', 'clerk']],
    [{ role: 'STAFF', status: 'ACTIVE' }, ['clerk']],
    [{ status: 'DISABLED' }, ['locked-clerk']],
    [{ status: 'DELETED' }, ['gone-locked', 'gone-clerk']],
    [{ status: 'DELETED', role: 'STAFF' }, ['gone-clerk']],
    [{ search: 'CLERK' }, ['locked-clerk', 'clerk']],
    [{ search: 'clerk', status: 'DELETED' }, ['gone-clerk']],
    [{ search: 'clerk', role: 'CUSTOMER' }, ['locked-clerk']],
    [{ role: 'ADMIN' }, []],
    [{ search: `${somebody.slice(20).toUpperCase()} of` }, [somebody]],
  ])('with %j', async (filter, found) => {
    expect(await list(filter)).toEqual({ found, totalCount: found.length });
  });

  test('without a state leaves deleted accounts out', async () => {
    expect((await list({})).totalCount).toBe(people + 2);
    expect((await list({ status: 'ACTIVE' })).totalCount).toBe(people + 1);
  });
});

describe('a name', () => {
  const idsOf = async (search: string) => {
    const query = 'query ($search: String) { users(search: $search) { edges { node { id } } } }';
    const { users } = (await auth.ask(query, { search }, staff)).data;
    return users.edges.map((edge: { node: { id: string } }) => edge.node.id);
  };

  test('is found with and without its accents, also once it was changed or removed', async () => {
    const email = 'accents@example.com';
    const { user } = await register(auth, { email, password: 'correct horse', displayName: 'José Ångström' });
    const caller = { identity: identityOf(user.id, 'CUSTOMER') };
    for (const search of ['Jose', 'JOSÉ', 'jose\u0301', 'angstrom', 'ACCENTS@', 'Áccents@']) {
      expect(await idsOf(search)).toEqual([user.id]);
    }

    await updateProfile(auth, { displayName: 'Łukasz Größe' }, caller);
    for (const search of ['lukasz', 'Łukasz', 'grosse', 'GRÖSSE']) expect(await idsOf(search)).toEqual([user.id]);
    expect(await idsOf('Jose')).toEqual([]);

    await updateProfile(auth, { phone: '+442071838750' }, caller);
    expect(await idsOf('lukasz')).toEqual([user.id]);
    await updateProfile(auth, { displayName: null }, caller);
    expect(await idsOf('lukasz')).toEqual([]);
  });

  test('given before names were searched without accents is folded by the migration as all others are', async () => {
    const { prisma } = auth.dependencies.database;
    const given = [
      'José Ångström',
      'Łukasz Größe',
      'İpek Yılmaz',
      'ÆØÞ œuvre ð đ',
      'ﬁnal Ⅷ',
      'ｶﾀｶﾅ',
      '김민준',
      'Ελένη',
    ];
    const rows = given.map((displayName) => ({
      ...row('before'),
      email: `${uuidv7()}@example.com`,
      displayName,
      nameKey: null,
    }));
    await prisma.user.createMany({ data: rows });
    const [statement] = /UPDATE [^;]+/.exec(readFileSync(migration, 'utf8')) ?? [''];
    await prisma.$executeRawUnsafe(`${statement} WHERE name_key IS NULL`);
    const found = await prisma.user.findMany({
      where: { id: { in: rows.map(({ id }) => id) } },
      orderBy: { id: 'asc' },
    });
    expect(found.map(({ nameKey }) => nameKey)).toEqual(given.map(foldText));
    await prisma.user.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
  });

  test.each(['%', '_', 'so%k', '％'])('is not found by what would be a wildcard: %s', async (search) => {
    expect(await idsOf(search)).toEqual([]);
  });
});

/** The plans of the statements that read accounts while the work runs. */
async function plansDuring(work: () => Promise<unknown>): Promise<string[]> {
  const sent = jest.spyOn(pg.Client.prototype, 'query');
  await work();
  const statements = sent.mock.calls
    .map(([statement]) => statement as unknown as { text: string; values: unknown[] })
    .filter(({ text }) => text?.includes('user_account'));
  sent.mockRestore();
  return Promise.all(
    statements.map(async ({ text, values }) => {
      const plan = await auth.dependencies.database.prisma.$queryRawUnsafe<object[]>(`EXPLAIN ${text}`, ...values);
      return JSON.stringify(plan);
    }),
  );
}

describe('among thousands of accounts', () => {
  test.each<[object, string]>([
    [{ search: somebody.slice(3, 12) }, 'user_account_email_name_key_idx'],
    [{ search: somebody.slice(-9).toUpperCase() }, 'user_account_email_name_key_idx'],
    [{ role: 'STAFF' }, 'user_account_roles_idx'],
  ])('those with %j are found by an index', async (filter, index) => {
    const plans = await plansDuring(() => list(filter));
    // One for the page, one for how many there are.
    expect(plans).toHaveLength(2);
    for (const plan of plans) {
      expect(plan).toContain(`Bitmap Index Scan on ${index}`);
      expect(plan).not.toContain('Seq Scan');
    }
  });
});

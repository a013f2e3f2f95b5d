import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { register } from './account-operations.ts';
import { identityOf } from './identity-of.ts';
import { startTestAuth, type TestAuth } from './start-test-auth.ts';

const names = ['Ada', 'Björn', 'Carla_100%', 'Dora'];
const staff = { identity: identityOf(uuidv7(), 'STAFF') };
const ids: string[] = [];
let auth: TestAuth;

const asOwner = (id: string | undefined) => ({ identity: identityOf(id ?? '', 'CUSTOMER') });

beforeAll(async () => {
  auth = await startTestAuth();
  for (const [index, displayName] of names.entries()) {
    const input = { email: `person-${index}@example.com`, password: 'correct horse', displayName };
    ids.push((await register(auth, input)).user.id);
  }
});
afterAll(async () => {
  await auth[Symbol.asyncDispose]();
});

describe('a request without an identity token', () => {
  test.each<Record<string, string>>([{}, { authorization: 'Bearer nonsense' }])(
    'is refused with 401 (%j)',
    async (headers) => {
      const body = JSON.stringify({ query: '{ me { id } }' });
      const response = await fetch(auth.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
      expect(response.status).toBe(401);
    },
  );
});

describe('me', () => {
  test('is the account of the caller', async () => {
    const { data } = await auth.ask('{ me { id email displayName roles } }', {}, asOwner(ids[0]));
    expect(data.me).toEqual({ id: ids[0], email: 'person-0@example.com', displayName: 'Ada', roles: ['CUSTOMER'] });
  });

  test('is null for an anonymous caller', async () => {
    expect(await auth.ask('{ me { id } }')).toEqual({ data: { me: null } });
  });
});

describe('user', () => {
  const query = 'query User($id: ID!) { user(id: $id) { email } }';

  test('is seen by its owner and by staff', async () => {
    const expected = { data: { user: { email: 'person-1@example.com' } } };
    expect(await auth.ask(query, { id: ids[1] }, asOwner(ids[1]))).toEqual(expected);
    expect(await auth.ask(query, { id: ids[1] }, staff)).toEqual(expected);
  });

  test('of somebody else looks like one that does not exist', async () => {
    expect(await auth.ask(query, { id: ids[1] }, asOwner(ids[0]))).toEqual({ data: { user: null } });
  });

  test.each([uuidv7(), 'nonsense', "' OR ''='", 'x'.repeat(100_000)])('does not exist (%#)', async (id) => {
    expect(await auth.ask(query, { id }, staff)).toEqual({ data: { user: null } });
  });

  test('needs somebody signed in', async () => {
    const { errors } = await auth.ask(query, { id: ids[1] });
    expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });
});

describe('references to accounts', () => {
  const query = `query Entities($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on User { displayName } }
  }`;
  const representations = () => [...ids, uuidv7(), 'nonsense'].map((id) => ({ __typename: 'User', id }));

  test('are resolved for staff, absent ones to null', async () => {
    const { data } = await auth.ask(query, { representations: representations() }, staff);
    const people = data._entities.map((user: { displayName: string } | null) => user?.displayName ?? null);
    expect(people).toEqual([...names, null, null]);
  });

  test('are resolved for customers to themselves only, and refused alike whether there is another one or not', async () => {
    const { data, errors } = await auth.ask(query, { representations: representations() }, asOwner(ids[1]));
    expect(data._entities).toEqual([null, { displayName: 'Björn' }, null, null, null, null]);
    const refusals = errors?.map(({ message, path, extensions }) => [path?.join('.'), extensions['code'], message]);
    const refusal = (index: number) => [`_entities.${index}`, 'FORBIDDEN', 'You may not see this account.'];
    expect(refusals).toEqual([0, 2, 3, 4, 5].map(refusal));
  });
});

describe('the list of accounts', () => {
  const query = `query Users($first: Int, $after: String, $search: String) {
    users(first: $first, after: $after, search: $search) {
      totalCount edges { cursor node { displayName } } pageInfo { hasNextPage hasPreviousPage endCursor }
    }
  }`;
  const list = async (variables: object) => (await auth.ask(query, { ...variables }, staff)).data.users;
  const namesOf = (users: { edges: { node: { displayName: string } }[] }) =>
    users.edges.map((edge) => edge.node.displayName);

  test('is paged, newest first', async () => {
    const first = await list({ first: 3 });
    expect(namesOf(first)).toEqual(names.toReversed().slice(0, 3));
    expect(first).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
    const last = await list({ first: 3, after: first.pageInfo.endCursor });
    expect(namesOf(last)).toEqual(['Ada']);
    expect(last).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: false, hasPreviousPage: true } });
  });

  test.each([
    ['PERSON-2@', ['Carla_100%']],
    ['bJÖ', ['Björn']],
    ['a_1', ['Carla_100%']],
    ['_', ['Carla_100%']],
    ['%', ['Carla_100%']],
    ['\\', []],
    ["' OR ''='", []],
    ['', names.toReversed()],
  ])('is searched for the text %j as it stands', async (search, expected) => {
    const found = await list({ search });
    expect(namesOf(found)).toEqual(expected);
    expect(found.totalCount).toBe(expected.length);
  });

  test.each([{ first: 0 }, { first: 101 }, { after: 'nonsense' }, { search: 'a\0' }, { search: 'x'.repeat(101) }])(
    'refuses %j',
    async (variables) => {
      const { errors } = await auth.ask(query, { ...variables }, staff);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: Object.keys(variables)[0] });
    },
  );

  test('is for who may read accounts', async () => {
    expect((await auth.ask(query, {}, asOwner(ids[0]))).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    expect((await auth.ask(query)).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });
});

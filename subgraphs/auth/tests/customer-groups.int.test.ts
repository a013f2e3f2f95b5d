import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Identity } from '#packages/identity/identity.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { mostGroupsOfCustomer } from '../domain/customer-group.ts';
import type { User } from '../domain/user.ts';
import { as, eventsOf, openAccount } from './administration.ts';
import { identityOf } from './identity-of.ts';
import { startTestAuth, type TestAuth } from './start-test-auth.ts';

let auth: TestAuth;
let staff: { identity: Identity };
let boss: User;
let customers: User[];

beforeAll(async () => {
  auth = await startTestAuth();
  staff = { identity: identityOf(uuidv7(), 'STAFF') };
  boss = await openAccount(auth, 'boss@example.com', 'ADMIN');
  customers = [];
  for (const name of ['ada', 'bea', 'cyd']) customers.push(await openAccount(auth, `${name}@example.com`, 'CUSTOMER'));
});
afterAll(async () => {
  await auth[Symbol.asyncDispose]();
});

const deleted = '... on CustomerGroupDeleted { id code }';
const refused = '... on CustomersRefused { faults { index code } }';

/** Sends a mutation of groups; what it answers. */
async function change(mutation: string, input: object, caller = staff) {
  const selection = {
    deleteCustomerGroup: deleted,
    addCustomersToGroup: `... on CustomerGroup { id code name } ${refused}`,
    removeCustomersFromGroup: `... on CustomerGroup { id code name } ${refused}`,
  }[mutation];
  const query = `mutation Change($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) {
    ${mutation}(input: $input) {
      __typename
      ${selection ?? '... on CustomerGroup { id code name }'}
      ... on UserError { reason: code message path }
    }
  }`;
  const { data, errors } = await auth.ask(query, { input }, caller);
  return errors ? errors[0]?.extensions['code'] : data[mutation];
}
const aGroup = async (code: string) => (await change('createCustomerGroup', { code, name: code })).id as string;
const idsOf = (...users: (User | undefined)[]) => users.map((user) => user?.id ?? '');
const add = (groupId: string, userIds: string[]) => change('addCustomersToGroup', { groupId, userIds });
const remove = (groupId: string, userIds: string[]) => change('removeCustomersFromGroup', { groupId, userIds });

async function read(selection: string, variables: object = {}, caller = staff) {
  const { data, errors } = await auth.ask(selection, { ...variables }, caller);
  return errors ? errors[0]?.extensions['code'] : data;
}
const erase = ({ id }: User) => read(`mutation { eraseUser(input: { userId: "${id}" }) { __typename } }`, {}, as(boss));
async function membersOf(id: string): Promise<string[]> {
  const { customerGroup } = await read(
    'query ($id: ID!) { customerGroup(id: $id) { members(first: 100) { edges { node { user { id } } } totalCount } } }',
    { id },
  );
  const ids = customerGroup.members.edges.map(({ node }: { node: { user: { id: string } } }) => node.user.id);
  expect(customerGroup.members.totalCount).toBe(ids.length);
  return ids;
}

describe('a group of customers', () => {
  test('is created, renamed and deleted; its history and its events tell of it', async () => {
    const created = await change('createCustomerGroup', { code: 'trade', name: '  Trade ' });
    expect(created).toMatchObject({ __typename: 'CustomerGroup', code: 'trade', name: 'Trade' });
    const { id } = created;
    for (const name of ['Trade customers', 'Trade customers']) {
      const renamed = await change('renameCustomerGroup', { groupId: id.toUpperCase(), name });
      expect(renamed).toMatchObject({ id, code: 'trade', name });
    }
    expect(await add(id, idsOf(customers[0]))).toMatchObject({ id });
    expect(await change('deleteCustomerGroup', { groupId: id })).toEqual({
      ...{ __typename: 'CustomerGroupDeleted', id, code: 'trade' },
    });
    expect(await change('deleteCustomerGroup', { groupId: id })).toMatchObject({ reason: 'NOT_FOUND' });
    expect(await add(id, idsOf(customers[0]))).toMatchObject({ reason: 'NOT_FOUND', path: ['input', 'groupId'] });
    const names = { code: 'trade', customerGroupId: id };
    expect(await eventsOf(auth, id)).toEqual([
      { type: 'customer-group.created', aggregateVersion: 1, data: { ...names, name: 'Trade' } },
      { type: 'customer-group.renamed', aggregateVersion: 2, data: { customerGroupId: id, name: 'Trade customers' } },
      {
        ...{ type: 'customer-group.members-changed', aggregateVersion: 3 },
        data: { customerGroupId: id, added: idsOf(customers[0]), removed: [] },
      },
      { type: 'customer-group.deleted', aggregateVersion: 4, data: names },
    ]);
    const history = `query ($id: ID!, $after: String) { customerGroupChanges(groupId: $id, first: 2, after: $after) {
      edges { node { version kind name userIds actorId } } pageInfo { hasNextPage endCursor } } }`;
    const { customerGroupChanges: latest } = await read(history, { id });
    const { customerGroupChanges: before } = await read(history, { id, after: latest.pageInfo.endCursor });
    const nodes = [...latest.edges, ...before.edges].map(({ node }) => node);
    const by = { actorId: staff.identity.userId, userIds: [] };
    expect(nodes).toEqual([
      { ...by, version: 4, kind: 'DELETED', name: 'Trade customers' },
      { ...by, version: 3, kind: 'MEMBERS_ADDED', name: 'Trade customers', userIds: idsOf(customers[0]) },
      { ...by, version: 2, kind: 'RENAMED', name: 'Trade customers' },
      { ...by, version: 1, kind: 'CREATED', name: 'Trade' },
    ]);
    expect(before.pageInfo.hasNextPage).toBe(false);
  });

  test('has a code of its own, also when it is created twice at once', async () => {
    const both = await Promise.all(
      [1, 2].map((name) => change('createCustomerGroup', { code: 'one', name: `${name}` })),
    );
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['CustomerGroup', 'CustomerGroupCodeTaken']);
  });

  test.each([
    [{ code: 'Not a code', name: 'x' }, 'code'],
    [{ code: 'a'.repeat(101), name: 'x' }, 'code'],
    [{ code: '', name: 'x' }, 'code'],
    [{ code: 'x', name: ' ' }, 'name'],
    [{ code: 'x', name: 'a\u0000b' }, 'name'],
    [{ code: 'x', name: 'n'.repeat(201) }, 'name'],
  ])('is not %j', async (input, field) => {
    expect(await change('createCustomerGroup', input)).toMatchObject({
      reason: 'INVALID_INPUT',
      path: ['input', field],
    });
  });

  test('is found page by page, by code', async () => {
    for (const code of ['page-b', 'page-a', 'page-c']) await aGroup(code);
    const query = `query ($after: String) { customerGroups(first: 1, after: $after) {
      edges { node { code } } totalCount pageInfo { hasNextPage endCursor } } }`;
    const codes: string[] = [];
    let [after, total]: [string | null, number] = [null, 0];
    do {
      const { customerGroups } = await read(query, { after });
      codes.push(customerGroups.edges[0].node.code);
      after = customerGroups.pageInfo.hasNextPage ? customerGroups.pageInfo.endCursor : null;
      total = customerGroups.totalCount;
    } while (after !== null);
    expect(codes).toEqual(codes.toSorted());
    expect(codes).toHaveLength(total);
    expect(await read(query, { after: 'nonsense' })).toBe('BAD_USER_INPUT');
  });
});

describe('customers of a group', () => {
  test('come and go together; what is so already changes nothing and is not told', async () => {
    const id = await aGroup('members');
    const all = idsOf(...customers);
    expect(await add(id, [...all, ...all.map((each) => each.toUpperCase())])).toMatchObject({ id });
    expect(await membersOf(id)).toEqual(all.toSorted());
    await add(id, all);
    await remove(id, all.slice(1));
    await remove(id, all.slice(1));
    expect(await membersOf(id)).toEqual(all.slice(0, 1));
    const told = (await eventsOf(auth, id)).slice(1);
    expect(told.map(({ data }) => data)).toEqual([
      { customerGroupId: id, added: all, removed: [] },
      { customerGroupId: id, added: [], removed: expect.arrayContaining(all.slice(1)) },
    ]);
  });

  test('are all put into it or none; every fault is named by its place', async () => {
    const id = await aGroup('all-or-none');
    const [ada = '', bea = ''] = idsOf(...customers);
    const groups = await Promise.all(Array.from({ length: mostGroupsOfCustomer }, (_, each) => aGroup(`full-${each}`)));
    const { prisma } = auth.dependencies.database;
    const before = await prisma.customerGroupMember.count({ where: { userId: bea } });
    for (const group of groups.slice(before)) await add(group, [bea]);
    expect(await add(id, [ada, uuidv7(), bea, uuidv7()])).toMatchObject({
      ...{ __typename: 'CustomersRefused', reason: 'INVALID_CUSTOMERS', path: ['input', 'userIds'] },
      faults: [
        { index: 1, code: 'UNKNOWN_CUSTOMER' },
        { index: 2, code: 'TOO_MANY_GROUPS' },
        { index: 3, code: 'UNKNOWN_CUSTOMER' },
      ],
    });
    expect(await remove(id, [ada, uuidv7()])).toMatchObject({ faults: [{ index: 1, code: 'UNKNOWN_CUSTOMER' }] });
    expect(await membersOf(id)).toEqual([]);
    expect(await eventsOf(auth, id)).toHaveLength(1);
    // Nor together with another call.
    await remove(groups.at(-1) ?? '', [bea]);
    const both = await Promise.all([add(id, [bea]), add(groups.at(-1) ?? '', [bea])]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['CustomerGroup', 'CustomersRefused']);
    for (const group of groups) await change('deleteCustomerGroup', { groupId: group });
    expect(await prisma.customerGroupMember.count({ where: { userId: bea } })).toBeLessThanOrEqual(1);
  });

  test.each([
    ['none', [], ['input', 'userIds']],
    ['too many', Array.from({ length: 1_001 }, () => uuidv7()), ['input', 'userIds']],
    ['no ids', ['x'], ['input', 'userIds', '0']],
  ])('are not %s', async (_name, userIds, path) => {
    const id = await aGroup(`hostile-${uuidv7()}`);
    expect(await add(id, userIds)).toMatchObject({ reason: 'INVALID_INPUT', path });
    expect(await remove(id, userIds)).toMatchObject({ reason: 'INVALID_INPUT', path });
  });

  test('changed by twenty at once end as one after another would have it', async () => {
    const id = await aGroup('crowd');
    const ids = idsOf(...customers.filter((_, index) => index !== 1));
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => (index % 2 ? add : remove)(id, index % 3 ? ids : ids.toReversed())),
    );
    expect(answers.map(({ __typename }) => __typename)).toEqual(answers.map(() => 'CustomerGroup'));
    const events = await eventsOf(auth, id);
    expect(events.map(({ aggregateVersion }) => aggregateVersion)).toEqual(events.map((_, index) => index + 1));
    const members = new Set<string>();
    for (const { data } of events.slice(1)) {
      const { added, removed } = data as { added: string[]; removed: string[] };
      for (const each of added) expect(members.has(each)).toBe(false);
      for (const each of added) members.add(each);
      for (const each of removed) expect(members.delete(each)).toBe(true);
    }
    expect(await membersOf(id)).toEqual([...members].sort());
  });
});

describe('who is in a group', () => {
  test('is told so, nobody else but those who see all accounts', async () => {
    const [id, ada] = [await aGroup('own'), customers[0] as User];
    await add(id, [ada.id]);
    const own = '{ me { customerGroups { code name } } }';
    const { me } = await read(own, {}, as(ada));
    expect(me.customerGroups).toContainEqual({ code: 'own', name: 'own' });
    const codes = me.customerGroups.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(codes.toSorted());
    const members = '{ me { customerGroups { members { totalCount } } } }';
    expect(await read(members, {}, as(ada))).toBe('FORBIDDEN');
    const other = 'query ($id: ID!) { user(id: $id) { customerGroups { code } } }';
    expect(await read(other, { id: ada.id }, as(customers[1] as User))).toEqual({ user: null });
    expect(await read(other, { id: ada.id })).toMatchObject({
      user: { customerGroups: me.customerGroups.map(({ code }: { code: string }) => ({ code })) },
    });
    for (const query of ['customerGroups { totalCount }', `customerGroup(id: "${id}") { id }`]) {
      expect(await read(`{ ${query} }`, {}, as(ada))).toBe('FORBIDDEN');
    }
    expect(await change('addCustomersToGroup', { groupId: id, userIds: [ada.id] }, as(ada))).toBe('FORBIDDEN');
  });

  test('is in none any more once they have left, in their copy until then, and cannot be put into one again', async () => {
    const [id, other] = [await aGroup('left'), await aGroup('left-too')];
    const eve = await openAccount(auth, 'eve@example.com', 'CUSTOMER');
    for (const group of [id, other]) await add(group, [eve.id, customers[0]?.id ?? '']);
    const { personalData } = await read('{ personalData { account } }', {}, as(eve));
    const since = expect.stringMatching(/^\d{4}-.*Z$/);
    expect(personalData.account.groups.toSorted()).toEqual(
      expect.arrayContaining([{ since, group: { code: 'left', name: 'left' } }]),
    );
    expect(await erase(eve)).toEqual({ eraseUser: { __typename: 'AccountDeleted' } });
    for (const group of [id, other]) {
      expect(await membersOf(group)).toEqual(idsOf(customers[0]));
      expect((await eventsOf(auth, group)).at(-1)?.data).toEqual({
        customerGroupId: group,
        added: [],
        removed: [eve.id],
      });
      expect(await add(group, [eve.id])).toMatchObject({ faults: [{ index: 0, code: 'UNKNOWN_CUSTOMER' }] });
    }
  });

  test('leaves while they are put into a group: they are out of it in the end', async () => {
    for (let round = 0; round < 5; round++) {
      const [id, user] = [
        await aGroup(`race-${round}`),
        await openAccount(auth, `race-${round}@example.com`, 'CUSTOMER'),
      ];
      const [, erased] = await Promise.all([add(id, [user.id]), erase(user)]);
      expect(erased).toEqual({ eraseUser: { __typename: 'AccountDeleted' } });
      expect(await membersOf(id)).toEqual([]);
    }
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { defaultLimits } from '../limits/limits.ts';
import { connectClient, type TestClient } from './test-client.ts';
import { startTestGateway, type TestGateway, until } from './test-gateway.ts';

let stack: TestGateway;
let alice: TestClient;
beforeAll(async () => {
  stack = await startTestGateway();
  alice = connectClient(stack.gateway.url, await stack.auth.token());
});
afterAll(async () => {
  await alice[Symbol.asyncDispose]();
  await stack[Symbol.asyncDispose]();
});
beforeEach(async () => {
  stack.graph.orders.clear();
  stack.graph.orders.set('o1', { id: 'o1', buyer: 'alice', status: 'pending' });
  stack.graph.orders.set('o2', { id: 'o2', buyer: 'bob', status: 'pending' });
  await open(0);
  stack.graph.asked.orders.length = 0;
});

const updates = 'subscription ($orderId: ID) { orderUpdated(orderId: $orderId) { id status } }';

const open = (count: number) => stack.untilLive(count);

describe('a subscription', () => {
  test('is answered from two subgraphs each time an event touches it, with the place of the event', async () => {
    const watched = alice.watch(
      `subscription Follow($orderId: ID, $upper: Boolean!, $lines: Boolean!) {
        changed: orderUpdated(orderId: $orderId) { ...Summary lines @include(if: $lines) { variant { sku } } id @skip(if: $lines) }
      }
      fragment Summary on Order { state: status(upper: $upper) }`,
      { orderId: 'o1', upper: true, lines: true },
    );
    await open(1);
    const sequence = await stack.publish('o1');
    await until('the result arrives', () => watched.received.length === 1);
    expect(watched.received[0]).toEqual({
      data: {
        changed: {
          state: 'PENDING',
          lines: [{ variant: { sku: 'SKU-v1' } }, { variant: { sku: 'SKU-v2' } }, { variant: { sku: 'SKU-v1' } }],
        },
      },
      extensions: { cursor: expect.stringMatching(new RegExp(`^${sequence}\\.\\d+$`)) },
    });
    watched.stop();
  });

  test('tells what a client names like a key as the client named it', async () => {
    const watched = alice.watch(
      'subscription { id: orderUpdated(orderId: "o1") { id: status lines { variant { id: sku title margin: id } } margin } }',
    );
    await open(1);
    await stack.publish('o1');
    await until('the result arrives', () => watched.received.length === 1);
    const variant = (id: string) => ({ variant: { id: `SKU-${id}`, title: `Title of ${id}`, margin: id } });
    expect(watched.received[0]).toMatchObject({
      data: { id: { id: 'pending', lines: ['v1', 'v2', 'v1'].map(variant), margin: null } },
      errors: [{ path: ['id', 'margin'], extensions: { code: 'FORBIDDEN' } }],
    });
    watched.stop();
  });

  test('leaves out what its caller may not have, with an error in its place', async () => {
    const query = 'subscription { orderUpdated(orderId: "o1") { margin id } }';
    const watched = alice.watch(query);
    await using staff = connectClient(
      stack.gateway.url,
      await stack.auth.token({ sub: 'sam', roles: ['STAFF'], scope: 'orders:read' }),
    );
    const watchedByStaff = staff.watch(query);
    await open(2);
    await stack.publish('o1');
    await until('the results arrive', () => watched.received.length === 1 && watchedByStaff.received.length === 1);
    expect(watched.received[0]).toMatchObject({
      data: { orderUpdated: { margin: null, id: 'o1' } },
      errors: [{ path: ['orderUpdated', 'margin'], extensions: { code: 'FORBIDDEN' } }],
    });
    expect(watchedByStaff.received[0]?.data).toEqual({ orderUpdated: { margin: 7, id: 'o1' } });
    watched.stop();
    watchedByStaff.stop();
  });

  test('tells nothing of entities its caller may not see', async () => {
    const watched = alice.watch(updates);
    await open(1);
    await stack.publish('o2');
    await stack.publish('o1');
    await until('the own order arrives', () => watched.received.length > 0);
    expect(watched.received.map(({ data }) => data.orderUpdated.id)).toEqual(['o1']);
    expect(stack.graph.asked.orders).toEqual(['o2', 'o1']);
    watched.stop();
  });

  test('follows only the entities and events it names', async () => {
    await using staff = connectClient(
      stack.gateway.url,
      await stack.auth.token({ sub: 'sam', roles: ['STAFF'], scope: 'orders:read' }),
    );
    const query = 'subscription ($ids: [ID!]) { orderShipped(orderIds: $ids) { id } }';
    const watched = staff.watch(query, { ids: ['o2', 'o3'] });
    await open(1);
    await stack.publish('o1', 'shipped');
    await stack.publish('o2', 'changed');
    await stack.publish('o2', 'shipped');
    await until('the shipment arrives', () => watched.received.length > 0);
    expect(watched.received.map(({ data }) => data.orderShipped.id)).toEqual(['o2']);
    expect(stack.graph.asked.orders).toEqual(['o2']);
    watched.stop();
  });

  test('costs one fetch for fifty subscribers who see the same', async () => {
    const fifty = Array.from({ length: 50 }, () => alice.watch(updates, { orderId: 'o1' }));
    await open(50);
    expect(await stack.metric('souk_live_query_groups')).toBe(1);
    stack.graph.asked.orders.length = 0;
    await stack.publish('o1');
    await until('everybody has it', () => fifty.every(({ received }) => received.length === 1));
    expect(stack.graph.asked.orders).toEqual(['o1']);
    for (const { stop } of fifty) stop();
  });

  test('tells of everything that happens to an entity while it is being read, and reads it once more', async () => {
    const watched = alice.watch(updates);
    await open(1);
    let release = () => {};
    stack.graph.gate.beforeOrder = () => new Promise((resolve) => (release = resolve));
    await stack.publish('o1');
    await until('the first is being resolved', () => stack.graph.asked.orders.length === 1);
    stack.graph.gate.beforeOrder = async () => {};
    const seen = await stack.metric('souk_live_events_seen_total');
    for (let i = 0; i < 20; i++) await stack.publish('o1');
    const last = await stack.publish('o1');
    await until('all were seen', async () => (await stack.metric('souk_live_events_seen_total')) === seen + 21);
    release();
    await until('the last arrives', () =>
      String(watched.received.at(-1)?.extensions?.['cursor']).startsWith(`${last}.`),
    );
    expect(watched.received).toHaveLength(22);
    expect(stack.graph.asked.orders).toEqual(['o1', 'o1']);
    watched.stop();
  });

  test('reads what many live queries tell of together, each with its own answer, and leaves out what may not be seen', async () => {
    const ids = ['o1', 'o2', 'o3', 'o4', 'o5'];
    for (const id of ids) stack.graph.orders.set(id, { id, buyer: 'alice', status: `of ${id}` });
    const all = ids.map((orderId) => alice.watch(updates, { orderId }));
    await open(ids.length);
    stack.graph.orders.delete('o4');
    for (const id of ids) await stack.publish(id);
    await until('all but one are told', () => all.every(({ received }, index) => index === 3 || received.length === 1));
    expect(all.map(({ received }) => received[0]?.data.orderUpdated)).toEqual(
      ids.map((id) => (id === 'o4' ? undefined : { id, status: `of ${id}` })),
    );
    for (const { stop } of all) stop();
  });

  test('of an order of somebody else is refused like one of an order that does not exist', async () => {
    const errors = [{ message: 'There is no Order with this id.', extensions: { code: 'NOT_FOUND' } }];
    expect(await alice.ask(updates, { orderId: 'o2' })).toEqual({ errors });
    expect(await alice.ask(updates, { orderId: 'nothing' })).toEqual({ errors });
  });

  test('costs no other operation of the connection when it fails', async () => {
    const watched = alice.watch(updates);
    await open(1);
    const conditional = 'subscription ($if: Boolean!) { orderUpdated @include(if: $if) { id } }';
    const { errors } = await alice.ask(conditional, { if: true });
    expect(errors?.[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
    await stack.publish('o1');
    await until('the order arrives', () => watched.received.length > 0);
    expect(watched.ended).toBeNull();
    watched.stop();
  });

  test('is refused to callers without the rights its field asks for', async () => {
    await using nobody = connectClient(stack.gateway.url);
    const code = async (client: TestClient, query: string) => (await client.ask(query)).errors?.[0]?.extensions['code'];
    expect(await code(nobody, 'subscription { orderUpdated { id } }')).toBe('UNAUTHENTICATED');
    expect(await code(alice, 'subscription { orderShipped { id } }')).toBe('FORBIDDEN');
  });

  test('is refused when an argument cannot be part of a subject, when it is not valid, and when its field is conditional', async () => {
    const code = async (query: string, variables?: Record<string, unknown>) =>
      (await alice.ask(query, variables)).errors?.[0]?.extensions['code'];
    expect(await code(updates, { orderId: 'o1.>' })).toBe('BAD_USER_INPUT');
    expect(await code(updates, { orderId: ['o1', 'o2'] })).toBe('BAD_USER_INPUT');
    expect(await code('subscription { orderUpdated { nothing } }')).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(await code('subscription { orderUpdated @skip(if: false) { id } }')).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('a WebSocket', () => {
  test('carries queries and mutations like HTTP does', async () => {
    expect(await alice.ask('{ order(id: "o1") { status lines { variant { sku } } } }')).toEqual({
      data: {
        order: { status: 'pending', lines: ['v1', 'v2', 'v1'].map((id) => ({ variant: { sku: `SKU-${id}` } })) },
      },
    });
    expect(await alice.ask('mutation { ship(id: "o1") { status } }')).toEqual({
      data: { ship: { status: 'shipped' } },
    });
    const refused = await alice.ask('{ nothing }');
    expect(refused.errors?.[0]).toMatchObject({ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
  });

  test('is closed with 4403 when its token is not valid', async () => {
    await using client = connectClient(stack.gateway.url, 'nonsense');
    const watched = client.watch(updates);
    await until('it is closed', () => watched.ended !== null);
    expect(client.closed[0]).toMatchObject({ code: 4403, reason: 'The access token is not valid.' });
  });

  test('is closed with 4403 when its token expires', async () => {
    await using client = connectClient(stack.gateway.url, await stack.auth.token({ expiresIn: 1 }));
    const watched = client.watch(updates);
    await until('it is closed', () => watched.ended !== null);
    expect(client.closed[0]).toMatchObject({ code: 4403, reason: 'The access token has expired.' });
    await open(0);
  });
});

test('an event wakes so many different live queries of a caller and no more; equal ones, and those that ended, do not count', async () => {
  await using other = await startTestGateway({ limits: { ...defaultLimits, liveQueriesPerEvent: 2 } });
  await using client = connectClient(other.gateway.url, await other.auth.token());
  await using bob = connectClient(other.gateway.url, await other.auth.token({ sub: 'bob' }));
  const subscribe = (name: string, who = client) => who.watch(`subscription ${name} { orderUpdated { id } }`);
  const openInAll = (count: number) => other.untilLive(count);

  const first = subscribe('A');
  const again = subscribe('A');
  for (const name of ['B', 'B']) subscribe(name);
  await openInAll(4);
  const refused = subscribe('C');
  await until('it is refused', () => refused.ended !== null);
  expect(refused.ended?.errors?.[0]?.extensions).toEqual({
    code: 'LIMIT_EXCEEDED',
    limit: 'liveQueriesPerEvent',
    maximum: 2,
    found: 3,
  });
  subscribe('C', bob);
  await openInAll(5);
  for (const each of [first, again]) each.stop();
  await openInAll(3);
  subscribe('C');
  await openInAll(4);
});

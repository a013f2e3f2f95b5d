import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { connectClient, type TestClient, type Watched } from './test-client.ts';
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
  for (const id of ['o1', 'o2', 'o3']) stack.graph.orders.set(id, { id, buyer: 'alice', status: 'pending' });
  await open(0);
});

const updates = 'subscription ($orderId: ID) { orderUpdated(orderId: $orderId) { id status } }';
const shipments = 'subscription ($orderIds: [ID!]) { orderShipped(orderIds: $orderIds) { id } }';

const open = (count: number) => stack.untilLive(count);
const cursorsOf = ({ received }: Watched) => received.map(({ extensions }) => String(extensions?.['cursor']));
const sequencesOf = (watched: Watched) => cursorsOf(watched).map((cursor) => Number(cursor.split('.')[0]));
const setStatus = (id: string, status: string) => stack.graph.orders.set(id, { id, buyer: 'alice', status });

async function endOf(watched: Watched) {
  await until('it ends', () => watched.ended !== null);
  return watched.ended?.errors?.[0];
}

describe('a client that comes back', () => {
  test('is told of everything it missed, in order and once, and then of what happens', async () => {
    const before = alice.watch(updates);
    await open(1);
    await stack.publish('o1');
    await until('it is told', () => before.received.length === 1);
    before.stop();
    await open(0);
    const missed = [await stack.publish('o2'), await stack.publish('o1'), await stack.publish('o3')];
    setStatus('o1', 'shipped');
    const again = alice.watch(updates, {}, { since: cursorsOf(before)[0] });
    await open(1);
    const next = await stack.publish('o2');
    await until('it is told of all', () => again.received.length === 4);
    expect(sequencesOf(again)).toEqual([...missed, next]);
    expect(again.received[1]?.data).toEqual({ orderUpdated: { id: 'o1', status: 'shipped' } });
    again.stop();
  });

  test('at another gateway, while much happens, has neither gap nor message twice', async () => {
    const first = alice.watch(updates);
    await open(1);
    await stack.publish('o1');
    await until('it is told', () => first.received.length === 1);
    first.stop();
    const sent: number[] = [];
    let publishing = true;
    const publisher = (async () => {
      for (let count = 0; publishing; count++) sent.push(await stack.publish(`o${(count % 3) + 1}`));
    })();
    await stack.restart();
    await using bob = connectClient(stack.gateway.url, await stack.auth.token());
    const again = bob.watch(updates, {}, { since: cursorsOf(first)[0] });
    await until('much was told', () => again.received.length > 200);
    publishing = false;
    await publisher;
    await until('all is told', () => again.received.length >= sent.length);
    expect(sequencesOf(again)).toEqual(sent);
    alice = connectClient(stack.gateway.url, await stack.auth.token());
  });

  test('is told of its own filter only, also in the past', async () => {
    const cursor = (await stack.post({ query: '{ __typename }', extensions: { cursor: true } })).body.extensions?.[
      'cursor'
    ];
    await stack.publish('o1');
    const second = await stack.publish('o2');
    await using staff = connectClient(
      stack.gateway.url,
      await stack.auth.token({ sub: 'sam', roles: ['STAFF'], scope: 'orders:read' }),
    );
    const shipped = await stack.publish('o2', 'shipped');
    const one = alice.watch(updates, { orderId: 'o2' }, { since: cursor });
    const other = staff.watch(shipments, { orderIds: ['o1', 'o2'] }, { since: cursor });
    await until('both are told', () => one.received.length === 2 && other.received.length === 1);
    expect(sequencesOf(one)).toEqual([second, shipped]);
    expect(sequencesOf(other)).toEqual([shipped]);
    one.stop();
  });

  test('with a cursor that is none, or of another stream, or of the future, hears that', async () => {
    const refused = async (since: unknown) => (await endOf(alice.watch(updates, {}, { since })))?.extensions;
    expect(await refused('yesterday')).toEqual({ code: 'BAD_USER_INPUT', argument: 'extensions.since' });
    expect(await refused(7)).toEqual({ code: 'BAD_USER_INPUT', argument: 'extensions.since' });
    const sequence = await stack.publish('o1');
    expect(await refused(`${sequence}.1`)).toMatchObject({ code: 'CURSOR_EXPIRED' });
    expect(await refused(`${sequence + 1_000}`)).toMatchObject({ code: 'CURSOR_EXPIRED' });
  });

  test('to what the stream does not keep any more hears that, and can begin with the state there is', async () => {
    const watched = alice.watch(updates);
    await open(1);
    await stack.publish('o1');
    await until('it is told', () => watched.received.length === 1);
    watched.stop();
    for (let count = 0; count < 3; count++) await stack.publish('o2');
    await stack.broker.jsm.streams.purge('EVENTS');
    await stack.restart();
    await using late = connectClient(stack.gateway.url, await stack.auth.token());
    const since = cursorsOf(watched)[0];
    expect((await endOf(late.watch(updates, {}, { since })))?.extensions).toMatchObject({ code: 'CURSOR_EXPIRED' });
    const state = late.watch(updates, { orderId: 'o1' }, { initial: true });
    await until('the state is told', () => state.received.length === 1);
    alice = connectClient(stack.gateway.url, await stack.auth.token());
  });
});

describe('the state to begin with', () => {
  test('of what is named by id comes first, then its changes', async () => {
    const watched = alice.watch(updates, { orderId: 'o1' }, { initial: true });
    await until('the state is told', () => watched.received.length === 1);
    expect(watched.received[0]).toMatchObject({
      data: { orderUpdated: { id: 'o1', status: 'pending' } },
      extensions: { initial: true, cursor: expect.stringMatching(/^\d+\.\d+$/) },
    });
    const sequence = await stack.publish('o1');
    await until('the change is told', () => watched.received.length === 2);
    expect(sequencesOf(watched)[1]).toBe(sequence);
    expect(watched.received[1]?.extensions).not.toHaveProperty('initial');
    watched.stop();
  });

  test('that was not told to its end goes on where it stopped', async () => {
    await using staff = connectClient(
      stack.gateway.url,
      await stack.auth.token({ sub: 'sam', roles: ['STAFF'], scope: 'orders:read' }),
    );
    const orderIds = ['o1', 'o2', 'o3'];
    const whole = staff.watch(shipments, { orderIds }, { initial: true });
    await until('the state is told', () => whole.received.length === 3);
    whole.stop();
    const cursors = cursorsOf(whole);
    expect(cursors.map((cursor) => cursor.split('.')[2])).toEqual(['1', '2', undefined]);
    const shipped = await stack.publish('o1', 'shipped');
    const rest = staff.watch(shipments, { orderIds }, { since: cursors[0], initial: true });
    await until('the rest is told', () => rest.received.length === 3);
    expect(rest.received.map(({ data }) => data.orderShipped.id)).toEqual(['o2', 'o3', 'o1']);
    expect(sequencesOf(rest).at(-1)).toBe(shipped);
  });

  test('is refused where nothing is named, with what to do instead', async () => {
    const error = await endOf(alice.watch(updates, {}, { initial: true }));
    expect(error).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'extensions.initial' } });
    expect(error?.message).toContain('extensions.cursor');
    expect((await endOf(alice.watch(updates, {}, { initial: 'yes' })))?.message).toContain('expected true or false');
  });

  test('of any list is a query that tells its place in the stream', async () => {
    const { body } = await stack.post({ query: '{ __typename }', extensions: { cursor: true } });
    expect(body).toEqual({
      data: { __typename: 'Query' },
      extensions: { cursor: expect.stringMatching(/^\d+\.\d+$/) },
    });
    const sequence = await stack.publish('o1');
    const watched = alice.watch(updates, {}, { since: body.extensions?.['cursor'] });
    await until('the change is told', () => watched.received.length === 1);
    expect(sequencesOf(watched)).toEqual([sequence]);
    watched.stop();
  });
});

describe('a supergraph that changes', () => {
  test('leaves live queries open that it still has, and resolves them its own way; ends the others and says why', async () => {
    const kept = alice.watch(updates, { orderId: 'o1' });
    const lost = alice.watch('subscription { orderUpdated { id margin } }');
    await open(2);
    const { supergraphFile } = stack.graph;
    const original = readFileSync(supergraphFile, 'utf8');
    writeFileSync(supergraphFile, original.replace(/^ {2}margin: .*\n/m, ''));
    const error = await endOf(lost);
    expect(error?.message).toMatch(
      /^The schema has changed, and the subscription cannot go on: Cannot query field "margin"/,
    );
    expect(error?.extensions).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
    const sequence = await stack.publish('o1');
    await until('it is told', () => kept.received.length === 1);
    expect(sequencesOf(kept)).toEqual([sequence]);
    writeFileSync(supergraphFile, original);
    await until('it is back', async () => /souk_supergraph_reloads_total 2/.test(await stack.metrics()));
    await stack.publish('o1');
    await until('it is told again', () => kept.received.length === 2);
    kept.stop();
  });
});

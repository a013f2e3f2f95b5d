import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parseCursor } from '../events/cursor.ts';
import { publishEventOf } from './publish-event.ts';
import { connectClient, type TestClient } from './test-client.ts';
import { startTestGateway, type TestGateway, until } from './test-gateway.ts';

let stack: TestGateway;
let alice: TestClient;
let authorization: string;

beforeAll(async () => {
  stack = await startTestGateway();
  const token = await stack.auth.token();
  authorization = `Bearer ${token}`;
  alice = connectClient(stack.gateway.url, token);
});
afterAll(async () => {
  await alice[Symbol.asyncDispose]();
  await stack[Symbol.asyncDispose]();
});
beforeEach(() => {
  stack.graph.orders.set('o1', { id: 'o1', buyer: 'alice', status: 'pending' });
});
afterEach(() => {
  stack.graph.shipping.eventId = null;
});

const ship = 'mutation { ship(id: "o1") { status } }';
const read = '{ order(id: "o1") { status } }';
const send = (query: string, extensions: object) => stack.post({ query, extensions }, { authorization });
const publishShipped = (id: string) => publishEventOf(stack.broker, 'order.shipped', 'o1', {}, id);

/** The cursor of an answer. */
const cursorOf = ({ body }: Awaited<ReturnType<typeof send>>) => body.extensions?.['cursor'];

describe('the cursor of a mutation', () => {
  test('stands for the event it committed, and a subscription since it tells this event', async () => {
    const id = randomUUID();
    stack.graph.shipping.eventId = id;
    const shipping = send(ship, { cursor: true });
    await until('it is executed', () => stack.graph.orders.get('o1')?.status === 'shipped');
    await stack.publish('o2');
    const sequence = await publishShipped(id);
    const answer = await shipping;
    expect(answer.body.data).toEqual({ ship: { status: 'shipped' } });
    expect(parseCursor(cursorOf(answer), 'cursor')).toMatchObject({ sequence: sequence - 2, after: sequence });

    const watched = alice.watch(
      'subscription { orderUpdated(orderId: "o1") { status } }',
      {},
      { since: cursorOf(answer) },
    );
    await until('it is told', () => watched.received.length === 1);
    expect(watched.received[0]?.data).toEqual({ orderUpdated: { status: 'shipped' } });
    watched.stop();
  });

  test('is that of its beginning when it committed nothing, and null when its event is not published', async () => {
    const sequence = await stack.publish('o2');
    await until('it has arrived', async () => {
      const { body } = await send(read, { cursor: true });
      return String(body.extensions?.['cursor']).startsWith(`${sequence}.`);
    });
    expect(cursorOf(await send(ship, { cursor: true }))).toMatch(new RegExp(`^${sequence}\\.\\d+$`));
    stack.graph.shipping.eventId = randomUUID();
    const { body } = await send(ship, { cursor: true });
    expect(body).toEqual({ data: { ship: { status: 'shipped' } }, extensions: { cursor: null } });
  });
});

describe.each([
  ['a query', read],
  ['a mutation', ship],
])('%s since a cursor', (_what, query) => {
  test('is executed when everything up to it has arrived', async () => {
    const { sequence, epoch } = parseCursor(cursorOf(await send(read, { cursor: true })), 'cursor');
    const sent = send(query, { since: `${sequence}+1.${epoch}` });
    await stack.publish('o2');
    expect(await sent).toMatchObject({ status: 200, body: { data: expect.anything() } });
  });

  test('is not executed when that is not so, whatever the reason', async () => {
    const { sequence, epoch } = parseCursor(cursorOf(await send(read, { cursor: true })), 'cursor');
    const codeOf = async (since: unknown) => (await send(query, { since })).body.errors?.[0]?.extensions['code'];
    expect(await codeOf(`${sequence + 1_000}.${epoch}`)).toBe('CURSOR_EXPIRED');
    expect(await codeOf(`${sequence}.${Number(epoch) - 1}`)).toBe('CURSOR_EXPIRED');
    expect(await codeOf('a moment ago')).toBe('BAD_USER_INPUT');
    expect(stack.graph.orders.get('o1')?.status).toBe('pending');
  });
});

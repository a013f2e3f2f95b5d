import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ensureStreams } from '#packages/jetstream/streams.ts';
import { connectClient, type TestClient, type Watched } from './test-client.ts';
import { startTestGateway, type TestGateway, until } from './test-gateway.ts';
import { composeSupergraph, orderSdl } from './test-graph.ts';

let stack: TestGateway;
let alice: TestClient;
beforeEach(async () => {
  stack = await startTestGateway();
  alice = connectClient(stack.gateway.url, await stack.auth.token());
  for (const id of ['o1', 'o2', 'o3']) stack.graph.orders.set(id, { id, buyer: 'alice', status: 'pending' });
});
afterEach(async () => {
  await alice[Symbol.asyncDispose]();
  await stack[Symbol.asyncDispose]();
});

const updates = 'subscription { orderUpdated { id status } }';
const ids = ({ received }: Watched) => received.map(({ data }) => data.orderUpdated.id);

/** Subscribes, and resolves when events arrive there. */
async function follow(query = updates): Promise<Watched> {
  const watched = alice.watch(query);
  await stack.untilLive(1);
  return watched;
}

describe('a live query', () => {
  test('goes on where it was when the broker restarts', async () => {
    const watched = await follow();
    await stack.publish('o1');
    await until('the first arrives', () => watched.received.length === 1);
    await stack.brokerServer.kill();
    await until('the gateway notices', async () => !(await stack.isReady()));
    await stack.brokerServer.restart();
    await until('the connection is back', () => stack.broker.isConnected());
    await stack.publish('o2');
    await stack.publish('o3');
    await until('all have arrived', () => watched.received.length === 3);
    expect(ids(watched)).toEqual(['o1', 'o2', 'o3']);
  });

  test('goes on with a new stream when the broker lost its store', async () => {
    const watched = await follow();
    for (const id of ['o1', 'o2', 'o3']) await stack.publish(id);
    await until('they arrive', () => watched.received.length === 3);
    await stack.brokerServer.kill();
    await until('the gateway notices', async () => !(await stack.isReady()));
    stack.brokerServer.loseStore();
    await stack.brokerServer.restart();
    await until('the connection is back', () => stack.broker.isConnected());
    await ensureStreams(stack.broker);
    const sequence = await stack.publish('o2');
    await until('it arrives', () => watched.received.length === 4);
    expect(sequence).toBe(1);
    const cursor = expect.stringMatching(/^1\.\d+$/);
    expect(watched.received[3]).toMatchObject({ data: { orderUpdated: { id: 'o2' } }, extensions: { cursor } });
  });

  test('waits while the database behind its entity is down, and skips nothing', async () => {
    const watched = await follow();
    let failures = 0;
    stack.graph.gate.beforeOrder = async () => {
      if (failures++ < 3) throw Object.assign(new Error('the database system is starting up'), { code: '57P03' });
    };
    await stack.publish('o1');
    await until('it arrives', () => watched.received.length === 1);
    expect(watched.received[0]).toMatchObject({ data: { orderUpdated: { id: 'o1' } } });
    expect(failures).toBeGreaterThan(3);
  });

  test('waits for the subgraph that owns its entity, and skips nothing', async () => {
    const watched = await follow();
    await stack.graph.order.close();
    await stack.publish('o1');
    await stack.publish('o2');
    await until('the events are seen', async () => (await stack.metrics()).includes('souk_live_events_seen_total 2'));
    await stack.graph.restartOrder();
    await until('both have arrived', () => watched.received.length === 2);
    expect(ids(watched)).toEqual(['o1', 'o2']);
    expect(watched.received.every(({ errors }) => errors === undefined)).toBe(true);
  });

  test('gets what can be had when another subgraph is down', async () => {
    await stack.graph.product.close();
    const watched = await follow('subscription { orderUpdated { id lines { variant { sku } } } }');
    await stack.publish('o1');
    await until('it arrives', () => watched.received.length === 1);
    expect(watched.received[0]).toMatchObject({
      data: { orderUpdated: { id: 'o1', lines: [1, 2, 3].map(() => ({ variant: { sku: null } })) } },
      errors: [{ path: ['orderUpdated', 'lines'], extensions: { code: 'SERVICE_UNAVAILABLE', subgraph: 'product' } }],
    });
  });

  test('waits while another subgraph is down that owns what may not be null', async () => {
    let failures = 0;
    stack.graph.gate.beforeTitle = async () => {
      if (failures++ < 3) throw Object.assign(new Error('the database system is starting up'), { code: '57P03' });
    };
    const watched = await follow('subscription { orderUpdated { id lines { variant { title } } } }');
    await stack.publish('o1');
    await until('it arrives', () => watched.received.length === 1);
    const title = (id: string) => ({ variant: { title: `Title of ${id}` } });
    expect(watched.received[0]).toMatchObject({
      data: { orderUpdated: { id: 'o1', lines: [title('v1'), title('v2'), title('v1')] } },
    });
    expect(watched.received[0]?.errors).toBeUndefined();
  });

  test('ends with 1012 when the gateway shuts down', async () => {
    const watched = await follow();
    await stack.stop();
    await until('it ends', () => watched.ended !== null);
    expect(alice.closed[0]).toMatchObject({ code: 1012, reason: 'The gateway shuts down: connect again.' });
  });
});

describe('a supergraph that changes on disk', () => {
  const urls = () => ({ order: stack.graph.order.url, product: stack.graph.product.url });
  const hasField = async (field: string) =>
    !(await stack.post({ query: `{ __type(name: "Order") { fields { name } } }` })).body.data.__type.fields.every(
      ({ name }: { name: string }) => name !== field,
    );

  test('is served without a restart, and live queries go on', async () => {
    const watched = await follow();
    const changed = orderSdl.replace('lines: [Line!]!', 'lines: [Line!]! note: String');
    writeFileSync(stack.graph.supergraphFile, composeSupergraph(urls(), changed));
    await until('the new field is there', () => hasField('note'));
    await stack.publish('o1');
    await until('the event arrives', () => watched.received.length === 1);
    expect(await stack.metrics()).toMatch(/^souk_supergraph_reloads_total 1$/m);
  });

  test('does not replace the one in use when it does not load, which metrics tell', async () => {
    const good = readFileSync(stack.graph.supergraphFile, 'utf8');
    expect(await stack.metrics()).toMatch(/^souk_supergraph_reload_failed 0$/m);
    writeFileSync(stack.graph.supergraphFile, good.replace('events.order.{orderId}.*', 'orders.{orderId}'));
    await until('it is reported', () =>
      stack.log.some(({ msg }) => msg === 'the changed supergraph does not load, the old one stays'),
    );
    expect(await hasField('status')).toBe(true);
    const metrics = await stack.metrics();
    expect(metrics).toMatch(/^souk_supergraph_reload_failed 1$/m);
    expect(metrics).toMatch(/^souk_supergraph_reloads_total 0$/m);
    writeFileSync(stack.graph.supergraphFile, good);
    await until('it is well again', async () => /^souk_supergraph_reload_failed 0$/m.test(await stack.metrics()));
  });
});

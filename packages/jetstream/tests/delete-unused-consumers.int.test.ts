import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AckPolicy } from '@nats-io/jetstream';
import { createTestBroker } from '#packages/test-database/create-test-broker.ts';
import { type Broker, connectBroker } from '../connect-broker.ts';
import { deleteUnusedConsumers } from '../delete-unused-consumers.ts';
import { ensureStreams, eventsStream } from '../streams.ts';
import { logger } from './messaging-fixture.ts';

const parts = new AsyncDisposableStack();
let broker: Broker;
beforeAll(async () => {
  const { url } = parts.use(await createTestBroker());
  broker = parts.adopt(await connectBroker({ url, name: 'test', logger }), (it) => it.close());
});
afterAll(() => parts.disposeAsync());

const names = async () => {
  const found: string[] = [];
  for await (const { name } of broker.jsm.consumers.list(eventsStream)) found.push(name);
  return found.sort();
};

test('consumers of what a subgraph follows no more are deleted, those of others and all that it follows stay', async () => {
  expect(await deleteUnusedConsumers(broker, 'order', ['user'])).toEqual([]);
  await ensureStreams(broker);
  const follow = (name: string, aggregateType: string) =>
    broker.jsm.consumers.add(eventsStream, {
      durable_name: name,
      filter_subject: `events.${aggregateType}.>`,
      ack_policy: AckPolicy.Explicit,
    });
  await follow('order-order', 'order');
  await follow('order-user', 'user');
  await follow('order-history-order', 'order');
  await follow('analytics-order', 'order');
  expect(await deleteUnusedConsumers(broker, 'order', ['user', 'product'])).toEqual(['order-order']);
  expect(await names()).toEqual(['analytics-order', 'order-history-order', 'order-user']);
  expect(await deleteUnusedConsumers(broker, 'order', ['user', 'product'])).toEqual([]);
});

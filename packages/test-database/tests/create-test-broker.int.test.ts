import { expect, test } from '@jest/globals';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { createTestBroker } from '../create-test-broker.ts';

async function streamsOf(url: string, change?: (connection: NatsConnection) => Promise<unknown>): Promise<number> {
  const { host, username: user, password: pass } = new URL(url);
  const connection = await connect({ servers: host, user, pass });
  await change?.(connection);
  const { streams } = await (await jetstreamManager(connection)).getAccountInfo();
  await connection.close();
  return streams;
}

const addStream = async (connection: NatsConnection) =>
  (await jetstreamManager(connection)).streams.add({ name: 'EVENTS', subjects: ['events.>'] });

test('two brokers do not see each other’s streams', async () => {
  await using first = await createTestBroker();
  await using second = await createTestBroker();
  expect(await streamsOf(first.url, addStream)).toBe(1);
  expect(await streamsOf(second.url)).toBe(0);
});

test('a killed broker comes back at its address with its streams, unless it lost its store', async () => {
  await using broker = await createTestBroker();
  await streamsOf(broker.url, addStream);
  await broker.kill();
  await broker.restart();
  expect(await streamsOf(broker.url)).toBe(1);
  await broker.kill();
  broker.loseStore();
  await broker.restart();
  expect(await streamsOf(broker.url)).toBe(0);
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestBroker, type TestBroker } from '#packages/test-database/create-test-broker.ts';
import { type Broker, connectBroker } from '../connect-broker.ts';
import { ensureStreams } from '../streams.ts';
import { logger, until } from './messaging-fixture.ts';

describe('the broker', () => {
  let server: TestBroker;
  let broker: Broker;
  beforeAll(async () => {
    server = await createTestBroker();
    broker = await connectBroker({ url: server.url, name: 'test', logger });
  });
  afterAll(async () => {
    await broker.close();
    await server[Symbol.asyncDispose]();
  });

  test('gets its streams from any number of processes at once', async () => {
    await Promise.all(Array.from({ length: 5 }, () => ensureStreams(broker)));
    const { config } = await broker.jsm.streams.info('EVENTS');
    expect(config).toMatchObject({ subjects: ['events.>'], storage: 'file', retention: 'limits', max_age: 0 });
    expect((await broker.jsm.streams.info('DEAD_LETTERS')).config.subjects).toEqual(['dead-letters.>']);
  });

  test('has a stream’s configuration put right, and keeps its messages', async () => {
    await ensureStreams(broker);
    await broker.js.publish('events.note.a.taken', 'kept');
    await broker.jsm.streams.update('EVENTS', { subjects: ['elsewhere.>'], duplicate_window: 1_000_000_000 });
    await ensureStreams(broker);
    const { config, state } = await broker.jsm.streams.info('EVENTS');
    expect(config).toMatchObject({ subjects: ['events.>'], duplicate_window: 120_000_000_000 });
    expect(state.messages).toBe(1);
  });

  test('refuses wrong credentials', async () => {
    const url = new URL(server.url);
    url.password = 'wrong';
    await expect(connectBroker({ url: url.href, name: 'test', logger })).rejects.toThrow(/Authorization/);
  });

  test('tells when a connection is lost, and when there is another', async () => {
    const connection = broker.connection();
    expect([broker.isConnected(), connection.aborted]).toEqual([true, false]);
    await server.kill();
    await until(() => !broker.isConnected());
    expect(connection.aborted).toBe(true);
    await server.restart();
    await until(() => broker.isConnected());
    expect(broker.connection().aborted).toBe(false);
    expect(connection.aborted).toBe(true);
  });

  test('is waited for by those who start before it', async () => {
    await server.kill();
    const connecting = connectBroker({ url: server.url, name: 'early', logger });
    await server.restart();
    const early = await connecting;
    expect(early.isConnected()).toBe(true);
    await early.close();
  });
});

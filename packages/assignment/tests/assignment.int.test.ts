import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { logger, type Messaging, openMessaging, until } from '#packages/jetstream/tests/messaging-fixture.ts';
import { startOutboxRelay } from '#packages/outbox/outbox-relay.ts';
import { createAssignment } from '../assignment.ts';
import { assignmentChannel } from '../member-locks.ts';

describe('an assignment', () => {
  let messaging: Messaging;
  let parts: AsyncDisposableStack;
  beforeEach(async () => {
    messaging = await openMessaging();
    parts = new AsyncDisposableStack();
  });
  afterEach(async () => {
    await parts.disposeAsync();
    await messaging.close();
  });

  /** A process of a subgraph with these consumers, as far as the assignment knows. */
  const start = (consumers: readonly string[], databaseUrl = messaging.databaseUrl, unknownAfter = 20_000) => {
    const { broker } = messaging;
    const received = new Set<string>();
    const connection = { isConnected: true };
    const assignment = createAssignment({
      broker: { isConnected: () => connection.isConnected },
      logger,
      unknownAfter,
    });
    const listeners = { [assignmentChannel]: assignment.look };
    const relay = startOutboxRelay({ databaseUrl, broker, logger, listeners, onSession: assignment.serve });
    parts.defer(() => relay.close());
    for (const consumer of consumers) {
      const receive = () => {
        received.add(consumer);
        return { close: async () => void received.delete(consumer) };
      };
      parts.adopt(assignment.take(consumer, receive), (it) => it.close());
    }
    parts.defer(() => assignment.close());
    return { received, connection, assignment };
  };
  const consumers = ['test-a', 'test-b', 'test-c', 'test-d'];
  const isEach = (...sets: ReadonlySet<string>[]) =>
    consumers.every((consumer) => sets.filter((received) => received.has(consumer)).length === 1);

  test('has one process receive for all consumers, and two for as many each', async () => {
    const one = start(consumers);
    await until(() => one.received.size === 4);
    const other = start(consumers);
    await until(() => one.received.size === 2 && other.received.size === 2);
    expect(isEach(one.received, other.received)).toBe(true);
  });

  test('gives everything to the other process when one closes', async () => {
    const one = start(consumers);
    const other = start(consumers);
    await until(() => one.received.size === 2 && other.received.size === 2);
    await one.assignment.close();
    expect(one.received.size).toBe(0);
    await until(() => other.received.size === 4);
  });

  test('gives everything to the other process while one has no connection to the broker', async () => {
    const one = start(consumers);
    const other = start(consumers);
    await until(() => one.received.size === 2 && other.received.size === 2);
    one.connection.isConnected = false;
    await until(() => other.received.size === 4);
    one.connection.isConnected = true;
    await until(() => one.received.size === 2 && other.received.size === 2);
    expect(isEach(one.received, other.received)).toBe(true);
  });

  test('has every consumer received for while two versions of a subgraph run side by side', async () => {
    const before = start(consumers.slice(0, 2));
    const after = start(consumers);
    await until(() => before.received.size + after.received.size === 4);
    await until(() => isEach(before.received, after.received));
    expect(after.received.has('test-c') && after.received.has('test-d')).toBe(true);
  });

  test('has a process receive for everything that cannot tell who the others are', async () => {
    const nowhere = new URL(messaging.databaseUrl);
    nowhere.port = '1';
    const one = start(consumers);
    await until(() => one.received.size === 4);
    const other = start(consumers, nowhere.href, 100);
    await until(() => other.received.size === 4);
    expect(one.received.size).toBe(4);
  });
});

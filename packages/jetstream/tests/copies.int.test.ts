import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { ensureGeneration } from '#packages/inbox/ensure-generation.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { readEventPatterns } from '../event-patterns.ts';
import { createFailureHandling } from '../handle-failures.ts';
import { createUnorderedProcessor } from '../unordered-processor.ts';
import { FakeBroker } from './deliveries/fake-broker.ts';
import { makeEvent } from './deliveries/make-event.ts';
import { logger, type Messaging, openMessaging, until } from './messaging-fixture.ts';

let messaging: Messaging;
beforeAll(async () => {
  messaging = await openMessaging();
});
afterAll(() => messaging.close());

// Each of two processes could otherwise acknowledge the copy that the other one lets take effect, and both be killed before it has.
test('of two copies of an event neither is acknowledged before the event has taken effect', async () => {
  const consumer = `test-${uuidv7()}`;
  const { sql, transact } = messaging;
  const { signal: stopping } = new AbortController();
  const broker = new FakeBroker(() => 0.5);
  const ready = Promise.withResolvers<void>();
  let prepared = 0;
  let applied = 0;
  const process = createUnorderedProcessor<Sql>({
    ...{ consumer, sql, transact, logger, stopping, concurrency: 4 },
    definition: {
      ...{ name: 'test', types: ['*'], begin: 'first' },
      async prepare() {
        prepared++;
        await ready.promise;
      },
      apply: async () => void applied++,
    },
    patterns: readEventPatterns(['*']),
    generation: await ensureGeneration(sql, consumer, 'first'),
    failures: createFailureHandling({ broker: broker.broker, consumer, logger, firstRetry: 1, stopping }),
    onSuperseded() {},
  });
  const event = makeEvent('note.taken', uuidv7(), 1, new Date());
  broker.publish(event);
  broker.publish(event);
  const durable = broker.durable(consumer);
  const gone = new AbortController();
  void durable.serve({ process, gone: gone.signal, stopping });

  await until(() => prepared === 2 || durable.open.length < 2);
  expect(durable.open).toHaveLength(2);
  ready.resolve();
  await until(() => durable.open.length === 0);
  expect(applied).toBe(1);
  gone.abort();
});

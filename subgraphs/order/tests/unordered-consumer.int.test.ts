import { expect, test } from '@jest/globals';
import { userRegisteredV1 } from '#events/auth/user-registered.v1.ts';
import { parseEvent } from '#packages/event-contract/event-contract.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { defineUnorderedConsumer } from '#packages/jetstream/unordered-consumer.ts';
import { anEvent } from '#packages/test-subgraph/an-event.ts';
import { startTestSubgraph } from '#packages/test-subgraph/start-test-subgraph.ts';
import type { Tx } from '../store/database.ts';
import { subgraph } from '../subgraph.ts';

test('an unordered consumer is handed each event once, beside the one that keeps the order', async () => {
  const seen: string[] = [];
  const log = defineUnorderedConsumer({
    name: 'log',
    types: ['*.registered'],
    begin: 'now',
    prepare: async (event) => parseEvent(userRegisteredV1, event).data.userId,
    async apply(event, tx: Tx, userId) {
      const [row] = await tx.$queryRaw<{ version: number }[]>`SELECT ${event.aggregateVersion}::int AS version`;
      seen.push(`${userId} ${row?.version}`);
    },
  });
  await using orders = await startTestSubgraph(
    { ...subgraph, createUnorderedConsumers: () => [log] },
    { environment: { PAYMENT_PROVIDER: 'sandbox' } },
  );
  const userId = uuidv7();
  const registered = anEvent(userRegisteredV1, userId, { userId });
  expect(await orders.deliver(registered)).toBe('new');
  expect(await orders.deliver(registered)).toBe('duplicate');
  // Its order does not matter here, and does to the other one.
  const later = { ...anEvent(userRegisteredV1, userId, { userId }), aggregateVersion: 2 ** 31 - 1 };
  expect(await orders.deliver(later)).toBe('gap');
  expect(await orders.deliver(later)).toBe('gap');
  expect(seen).toEqual([`${userId} 1`, `${userId} ${2 ** 31 - 1}`]);
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { type Messaging, note, openMessaging } from '#packages/jetstream/tests/messaging-fixture.ts';
import { pgSql } from '#packages/sql/pg-sql.ts';
import { createEventPrune } from '../prune-events.ts';

let messaging: Messaging;
let client: pg.Client;
beforeAll(async () => {
  messaging = await openMessaging();
  client = new pg.Client({ connectionString: messaging.databaseUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await messaging.close();
});

const kept = async () =>
  (await client.query('SELECT aggregate_id AS id FROM outbox_event ORDER BY position')).rows.map(({ id }) => id);

const prune = createEventPrune(3);

test('looks at the first event alone while none is old, deletes the old ones then, and never what is pending', async () => {
  await messaging.append(...Array.from({ length: 2_300 }, (_, index) => note('old', index + 1)));
  await messaging.append(note('pending', 1));
  await messaging.append(note('young', 1), note('imported', 1));
  await client.query(
    `DELETE FROM outbox_pending WHERE NOT positions && ARRAY(SELECT position FROM outbox_event WHERE aggregate_id = 'pending');
     UPDATE outbox_event SET occurred_at = now() - interval '1 year' WHERE aggregate_id = 'imported';
     ANALYZE outbox_event`,
  );

  await client.query('BEGIN');
  expect(await prune(pgSql(client))).toBe(false);
  const { rows } = await client.query<{ read: string }>(
    `SELECT seq_tup_read + idx_tup_fetch AS read FROM pg_stat_xact_user_tables WHERE relname = 'outbox_event'`,
  );
  await client.query('COMMIT');
  // The planner looks at the ends of the index as well.
  expect(Number(rows[0]?.read)).toBeLessThan(5);

  await client.query(
    `UPDATE outbox_event SET appended_at = now() - interval '3 days 1 second' WHERE aggregate_id IN ('old', 'pending')`,
  );
  expect(await prune(pgSql(client))).toBe(true);
  expect(await kept()).toHaveLength(1_303);
  while (await prune(pgSql(client)));
  expect(await kept()).toEqual(['pending', 'young', 'imported']);
});

import { expect, test } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase } from '#packages/test-database/create-test-database.ts';

/** What an hour of five commits a second and more leaves behind. */
const commits = 20_000;

/** When autovacuum looks at the table, and how much it takes its time, by the table's own settings. */
const settings = [
  'autovacuum_vacuum_threshold=1000',
  'autovacuum_vacuum_scale_factor=0',
  'autovacuum_vacuum_insert_threshold=-1',
  'autovacuum_vacuum_cost_delay=0',
  'autovacuum_analyze_threshold=100000',
  'autovacuum_analyze_scale_factor=0',
];

test('the table of what is pending is vacuumed often, and stays small however much goes through it', async () => {
  await using database = await createTestDatabase('order');
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query('SET synchronous_commit = off');
  const { rows } = await client.query(`SELECT reloptions FROM pg_class WHERE relname = 'outbox_pending'`);
  expect(rows).toEqual([{ reloptions: settings }]);

  const size = async () =>
    Number((await client.query(`SELECT pg_total_relation_size('outbox_pending') AS size`)).rows[0].size);
  // Commits inside, as those who append and the relay do; vacuumed as often as autovacuum would be with its minute between looks.
  for (let round = 0; round < 4; round++) {
    await client.query(`
      DO $$ BEGIN
        FOR n IN 1..${commits / 4} LOOP
          INSERT INTO outbox_pending (positions) SELECT array_agg(position) FROM generate_series(n, n + 22) AS position;
          COMMIT;
          DELETE FROM outbox_pending WHERE id = (SELECT id FROM outbox_pending ORDER BY id LIMIT 1);
          COMMIT;
        END LOOP;
      END $$`);
    await client.query('VACUUM outbox_pending');
  }
  expect((await client.query('SELECT FROM outbox_pending')).rowCount).toBe(0);
  expect(await size()).toBeLessThan(2 ** 20);
  await client.end();
}, 30_000);

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { z } from 'zod';
import type { Sql } from '#packages/sql/sql.ts';
import { enqueue } from '../enqueue.ts';
import { defineJob } from '../job-contract.ts';
import { perform } from '../perform.ts';
import { cause, startTestJobs, type TestJobs } from './start-test-worker.ts';

const greetJob = defineJob('greet', z.object({}));

let jobs: TestJobs;
beforeEach(async () => {
  jobs = await startTestJobs();
});
afterEach(async () => jobs[Symbol.asyncDispose]());

/** On a connection of its own: one of the pool may be lost and not know it yet. */
async function query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
  const admin = new pg.Client({ connectionString: jobs.adminUrl });
  await admin.connect();
  try {
    return (await admin.query<Row>(text, values)).rows;
  } finally {
    await admin.end();
  }
}

/** Ends the connections of everybody, as a server does that is stopped. */
const endConnections = () =>
  query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );

describe('while the database is out of reach', () => {
  test('an attempt whose transaction was lost comes again, and that is not counted', async () => {
    const seen: number[] = [];
    const struck = Promise.withResolvers<void>();
    await jobs.startWorker([
      perform(greetJob, {
        attempts: 1,
        apply: async ({ id, attempt }, tx: Sql) => {
          seen.push(attempt);
          await tx.$executeRawUnsafe('INSERT INTO effect (job) VALUES ($1)', id);
          if (seen.length > 1) return;
          await endConnections();
          struck.resolve();
        },
      }),
    ]);
    const id = await enqueue(jobs.sql, greetJob, {}, { cause });
    await struck.promise;
    const isCompleted = `SELECT FROM jobs.job WHERE id = $1 AND state = 'completed'`;
    while ((await query(isCompleted, [id])).length === 0);
    expect(seen).toEqual([1, 1]);
    expect(await query('SELECT job FROM effect')).toEqual([{ job: id }]);
  });

  test('what is enqueued without a word is found by looking', async () => {
    await jobs.startWorker([perform(greetJob, {})], { signal: { notify() {}, listen: () => () => {} } });
    const first = await enqueue(jobs.sql, greetJob, {}, { cause });
    await jobs.untilState(first, 'completed');
    const second = await enqueue(jobs.sql, greetJob, {}, { cause });
    await jobs.untilState(second, 'completed');
    expect(await jobs.rows()).toMatchObject([{ attempts: 1 }, { attempts: 1 }]);
  });
});

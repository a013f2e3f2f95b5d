import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { z } from 'zod';
import type { Sql } from '#packages/sql/sql.ts';
import { enqueue } from '../enqueue.ts';
import { defineJob } from '../job-contract.ts';
import { type JobHandler, perform } from '../perform.ts';
import { runWaitingJobs } from '../run-waiting-jobs.ts';
import { cause, startTestJobs, type TestJobs } from './start-test-worker.ts';

const countJob = defineJob('count-down', z.object({ from: z.int() }));

let jobs: TestJobs;
beforeEach(async () => {
  jobs = await startTestJobs();
});
afterEach(async () => jobs[Symbol.asyncDispose]());

const run = (handler: JobHandler<Sql>, later = false) =>
  runWaitingJobs([handler], { database: jobs.database, logger: pino({ level: 'silent' }), later });
const runAt = new Date('2999-01-01T00:00:00Z');

describe('running what waits', () => {
  test('goes on until nothing is due, also with what jobs enqueue', async () => {
    const handler = perform(countJob, {
      apply: async ({ payload: { from } }, tx: Sql) =>
        from > 0 ? enqueue(tx, countJob, { from: from - 1 }, { cause }) : null,
    });
    await enqueue(jobs.sql, countJob, { from: 2 }, { cause });
    expect(await run(handler)).toMatchObject(Array(3).fill({ name: 'count-down', outcome: { kind: 'completed' } }));
    expect(await run(handler)).toEqual([]);
  });

  test('leaves what is due later, unless it is asked for', async () => {
    const id = await enqueue(jobs.sql, countJob, { from: 0 }, { cause, runAt });
    const handler = perform(countJob, {});
    expect(await run(handler)).toEqual([]);
    expect(await run(handler, true)).toEqual([{ id, name: 'count-down', outcome: { kind: 'completed' } }]);
  });

  test('waits for who has a job locked that is due, as whoever enqueues under its key', async () => {
    await enqueue(jobs.sql, countJob, { from: 0 }, { cause, key: 'one' });
    const [locked, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const enqueuing = jobs.database.transact(async (tx) => {
      await enqueue(tx, countJob, { from: 0 }, { cause, key: 'one' });
      locked.resolve();
      await release.promise;
    });
    await locked.promise;
    const running = run(perform(countJob, {}));
    for (;;) {
      const waiting = await jobs.sql.$queryRawUnsafe<unknown[]>('SELECT FROM pg_locks WHERE NOT granted');
      if (waiting.length > 0) break;
    }
    release.resolve();
    await enqueuing;
    expect(await running).toMatchObject([{ outcome: { kind: 'completed' } }]);
  });

  test('tells what failed and comes again', async () => {
    await enqueue(jobs.sql, countJob, { from: 0 }, { cause, runAt });
    const handler = perform(countJob, {
      attempts: 2,
      prepare: async () => {
        throw new Error('closed');
      },
    });
    expect(await run(handler, true)).toMatchObject([{ outcome: { kind: 'again', counted: true } }]);
    expect(await run(handler, true)).toMatchObject([{ outcome: { kind: 'died' } }]);
  });
});

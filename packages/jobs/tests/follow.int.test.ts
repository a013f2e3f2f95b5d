import { isDeepStrictEqual } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { cancelJob } from '../cancel-job.ts';
import { enqueue } from '../enqueue.ts';
import { defineJob, type JobFollower } from '../job-contract.ts';
import { JobFailed } from '../job-failed.ts';
import { perform } from '../perform.ts';
import { cause, startTestJobs, type TestJobs } from './start-test-worker.ts';

/** Writes down each change, in the transaction that makes it. */
const follow: JobFollower = async (tx, { id, startedBy }, { kind, ...details }) => {
  const note = [kind, startedBy, ...Object.values(details).map((value) => JSON.stringify(value))].join(' ');
  await tx.$executeRawUnsafe('INSERT INTO effect (job, note) VALUES ($1, $2)', id, note);
};
const importJob = defineJob('import-orders', z.object({ file: z.string() }), { follow });

let jobs: TestJobs;
beforeEach(async () => {
  jobs = await startTestJobs();
});
afterEach(async () => jobs[Symbol.asyncDispose]());

const start = (sql: Sql = jobs.sql) => enqueue(sql, importJob, { file: 'a.csv' }, { cause, startedBy: 'ada' });
const changesOf = async (id: string) => {
  const rows = await jobs.sql.$queryRawUnsafe<{ note: string }[]>(
    'SELECT note FROM effect WHERE job = $1 ORDER BY id',
    id,
  );
  return rows.map(({ note }) => note);
};

describe('who follows a job', () => {
  test('is told what becomes of it, to the result', async () => {
    await jobs.startWorker([
      perform(importJob, {
        prepare: async (job) => job.report({ done: 1, of: 2 }),
        apply: async () => ({ imported: 2 }),
      }),
    ]);
    const id = await jobs.database.transact((tx) => start(tx));
    await jobs.untilState(id, 'completed');
    expect(await changesOf(id)).toEqual([
      'enqueued ada null',
      'progressed ada {"done":1,"of":2}',
      'completed ada {"imported":2}',
    ]);
  });

  test('is told that it died, and of what', async () => {
    await jobs.startWorker([
      perform(importJob, {
        apply: async () => {
          throw new JobFailed('no such file');
        },
      }),
    ]);
    const id = await jobs.database.transact((tx) => start(tx));
    await jobs.untilState(id, 'failed');
    expect(await changesOf(id)).toEqual(['enqueued ada null', 'died ada "JobFailed: no such file"']);
  });

  test('is told that it was cancelled', async () => {
    const id = await jobs.database.transact((tx) => start(tx));
    await cancelJob(jobs.sql, importJob, id);
    expect(await changesOf(id)).toEqual(['enqueued ada null', 'cancelled ada']);
  });

  test('is told nothing of what was rolled back', async () => {
    let id = '';
    await jobs.database.transact(async (tx) => {
      id = await start(tx);
      return refuse('changed-my-mind');
    });
    expect(await changesOf(id)).toEqual([]);
  });

  test('keeps a job from completing when it cannot write that down', async () => {
    let failures = 0;
    const strict = defineJob('import-orders', z.object({ file: z.string() }), {
      follow: async (_tx, _job, { kind }) => {
        if (kind === 'completed' && failures++ < 2) throw new Error('the disk is full');
      },
    });
    await jobs.startWorker([
      perform(strict, {
        retry: { first: 5, most: 5 },
        apply: async ({ id }, tx: Sql) =>
          tx.$executeRawUnsafe('INSERT INTO effect (job, note) VALUES ($1, $2)', id, ''),
      }),
    ]);
    const id = await enqueue(jobs.sql, strict, { file: 'a.csv' }, { cause });
    expect(await jobs.untilState(id, 'completed')).toMatchObject({ attempts: 3 });
    expect(await changesOf(id)).toEqual(['']);
  });

  test('holds up no other job when it cannot write down that one died with its process', async () => {
    const strict = defineJob('import-orders', z.object({ file: z.string() }), {
      follow: async (_tx, { payloads }, { kind }) => {
        if (kind === 'died' && isDeepStrictEqual(payloads, [{ file: 'bad.csv' }])) throw new Error('no');
      },
    });
    const [bad, left] = [
      await enqueue(jobs.sql, strict, { file: 'bad.csv' }, { cause }),
      await enqueue(jobs.sql, strict, { file: 'good.csv' }, { cause }),
    ];
    await jobs.sql.$executeRawUnsafe(
      `UPDATE jobs.job SET state = 'active', started_on = now(), heartbeat_on = now() - interval '7 seconds'`,
    );
    await jobs.startWorker([perform(strict, { attempts: 1 })]);
    await jobs.untilState(left, 'failed');
    const next = await enqueue(jobs.sql, strict, { file: 'next.csv' }, { cause });
    await jobs.untilState(next, 'completed');
    await jobs.untilState(bad, 'active');
  });
});

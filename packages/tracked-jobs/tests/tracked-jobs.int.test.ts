import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pino } from 'pino';
import { trackedJobCancellationRequestedV1 } from '#events/tracked-job/tracked-job-cancellation-requested.v1.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { orderedInbox } from '#packages/inbox/ordered-inbox.ts';
import { applyEvent } from '#packages/jetstream/apply-event.ts';
import { cancelJob } from '#packages/jobs/cancel-job.ts';
import { runWaitingJobs } from '#packages/jobs/run-waiting-jobs.ts';
import { startTestJobs, type TestJobs } from '#packages/jobs/tests/start-test-worker.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { countLockWaits } from '#packages/test-database/count-lock-waits.ts';
import { readOutbox } from '#packages/test-database/read-outbox.ts';
import { anEvent } from '#packages/test-subgraph/an-event.ts';
import { cancelTrackedJobs } from '../cancel-tracked-jobs.ts';
import { cancelWhole } from '../cancel-whole.ts';
import { toJobValue } from '../job-value.ts';
import { performTrackedJob } from '../perform-tracked-job.ts';
import { pruneTrackedJobs } from '../prune-tracked-jobs.ts';
import { startTrackedJob } from '../start-tracked-job.ts';
import { defineTrackedJob } from '../tracked-job-contract.ts';
import { findTrackedJob } from '../tracked-job-rows.ts';

/** Rows of a part. */
const size = 3;
const logger = pino({ level: 'silent' });
const clock = () => new Date();
const cause = { correlationId: 'request', causationId: null, actor: { type: 'user' as const, id: uuidv7() } };

/** Writes a row for each row of the job; those whose index is divisible by five are rejected. */
const countRows = defineTrackedJob('count-rows', {
  onEnd: async (tx, jobId) => void (await tx.$executeRawUnsafe('INSERT INTO ended VALUES ($1)', jobId)),
});

let jobs: TestJobs;
/** What the next part does before it is recorded; by default nothing. */
let disturb: (part: number) => Promise<unknown> | unknown;
beforeAll(async () => {
  jobs = await startTestJobs();
  await jobs.sql.$executeRawUnsafe('CREATE TABLE ended (job text PRIMARY KEY)');
});
afterAll(async () => jobs[Symbol.asyncDispose]());

const handler = () =>
  performTrackedJob(
    countRows,
    { database: jobs.database, clock },
    {
      attempts: 3,
      retry: { first: 1, most: 1 },
      prepare: async ({ done, total }) => Array.from({ length: Math.min(size, total - done) }, (_, at) => done + at),
      async apply({ id, done }, tx: Sql, rows) {
        for (const row of rows)
          await tx.$executeRawUnsafe('INSERT INTO effect (job, note) VALUES ($1, $2)', id, `${row}`);
        await disturb(done / size);
        const rejections = rows
          .filter((row) => row % 5 === 0)
          .map((index) => ({ index, code: 'FIVE', message: 'No.' }));
        return { done: rows.length, counts: { counted: rows.length - rejections.length }, rejections };
      },
    },
  );

async function start(total: number): Promise<string> {
  disturb = () => {};
  const id = uuidv7();
  await jobs.database.transact((tx) => startTrackedJob(tx, countRows, { id, total }, { at: clock(), cause }));
  return id;
}

/** Runs what is due, also what failed and is to come again, so many times at most. */
async function run(rounds = 20) {
  for (let round = 0; round < rounds; round++) {
    const runs = await runWaitingJobs([handler()], { database: jobs.database, logger, later: true });
    if (runs.length === 0) return;
  }
}

async function cancel(jobId: string) {
  const event = anEvent(trackedJobCancellationRequestedV1, uuidv7(), { jobId });
  const task = cancelTrackedJobs<Sql>([countRows], { clock }).taskFor(event);
  const { prisma: sql, transact } = jobs.database;
  await applyEvent({ sql, transact }, orderedInbox('order-cancellation'), event, task, {
    logger,
    stopping: new AbortController().signal,
  });
}

const job = (id: string) => findTrackedJob(jobs.sql, id);
const events = (aggregateId: string) => readOutbox(jobs.sql, { aggregateId });
const typesOf = async (id: string) => (await events(id)).map(({ type }) => type.slice('tracked-job.'.length));
const effectsOf = async (id: string) => {
  const statement = 'SELECT note::int AS row FROM effect WHERE job = $1 ORDER BY id';
  return (await jobs.sql.$queryRawUnsafe<{ row: number }[]>(statement, id)).map(({ row }) => row);
};
const hasEnded = async (id: string) =>
  (await jobs.sql.$queryRawUnsafe<unknown[]>('SELECT 1 FROM ended WHERE job = $1', id)).length;
const upTo = (count: number) => Array.from({ length: count }, (_, row) => row);

test('a job is done part by part, and told of from beginning to end, without gaps', async () => {
  const id = await start(10);
  expect(await job(id)).toMatchObject({ status: 'QUEUED', startedBy: cause.actor.id, done: 0, total: 10 });
  await run();
  expect(await job(id)).toMatchObject({
    status: 'COMPLETED',
    done: 10,
    counts: [{ name: 'counted', count: 8 }],
    rejectedCount: 2,
  });
  expect(await effectsOf(id)).toEqual(upTo(10));
  const told = await events(id);
  expect(told.map(({ aggregateVersion }) => aggregateVersion)).toEqual(upTo(told.length).map((at) => at + 1));
  expect(told.map(({ actor, correlationId }) => ({ actor, correlationId }))).toEqual(
    told.map(() => ({ actor: cause.actor, correlationId: 'request' })),
  );
  expect(await typesOf(id)).toEqual(['queued', 'started', 'progressed', 'progressed', 'completed']);
  expect(await hasEnded(id)).toBe(1);
});

test('a part that fails is tried again, and takes effect once', async () => {
  const id = await start(9);
  let failures = 0;
  disturb = (part) => {
    if (part === 1 && failures++ < 2) throw new Error('not now');
  };
  await run();
  expect(failures).toBe(3);
  expect(await job(id)).toMatchObject({ status: 'COMPLETED', done: 9 });
  expect(await effectsOf(id)).toEqual(upTo(9));
});

test('a part that fails at every attempt ends the job, and what is done stays', async () => {
  const id = await start(9);
  disturb = (part) => {
    if (part === 1) throw new Error('never, says postgresql://secret');
  };
  await run();
  const failed = { status: 'FAILED', done: 3, error: { code: 'INTERNAL_SERVER_ERROR' } };
  expect(await job(id)).toMatchObject(failed);
  expect(await effectsOf(id)).toEqual(upTo(3));
  expect((await typesOf(id)).at(-1)).toBe('failed');
  expect(JSON.stringify(await events(id))).not.toContain('secret');
  expect(await hasEnded(id)).toBe(1);
});

describe('a cancellation', () => {
  test('of a job that waits ends it at once', async () => {
    const id = await start(9);
    await cancel(id);
    await run();
    expect(await job(id)).toMatchObject({ status: 'CANCELLED', done: 0, startedAt: null });
    expect(await effectsOf(id)).toEqual([]);
    expect(await typesOf(id)).toEqual(['queued', 'cancelled']);
    expect(await hasEnded(id)).toBe(1);
  });

  test('waits for the part that is being done, and no other follows', async () => {
    const id = await start(30);
    let cancelling: Promise<void> | undefined;
    disturb = async (part) => {
      if (part !== 1) return;
      cancelling = cancel(id);
      while ((await countLockWaits(jobs.sql)) === 0) await delay(5);
    };
    await run();
    await cancelling;
    expect(await job(id)).toMatchObject({ status: 'CANCELLED', cancellationRequestedAt: expect.any(Date) });
    const { done } = (await job(id)) ?? { done: 0 };
    expect(done).toBeLessThan(30);
    expect(await effectsOf(id)).toEqual(upTo(done));
    expect((await typesOf(id)).at(-1)).toBe('cancelled');
  });

  test('of the part that is next, by an operator, ends the job', async () => {
    const id = await start(9);
    const [part] = await jobs.sql.$queryRawUnsafe<{ id: string }[]>(
      `SELECT id FROM jobs.job WHERE state = 'created' AND data->'payloads'->0->>'jobId' = $1`,
      id,
    );
    await jobs.database.transact((tx) => cancelJob(tx, countRows.partJob, part?.id ?? ''));
    expect(await job(id)).toMatchObject({ status: 'CANCELLED', done: 0 });
    expect(await hasEnded(id)).toBe(1);
  });

  test('by an operator who knows nothing but the part that is next is asked for, and not of a job that is over', async () => {
    const id = await start(9);
    const [part] = await jobs.sql.$queryRawUnsafe<{ id: string }[]>(
      `SELECT id FROM jobs.job WHERE state = 'created' AND data->'payloads'->0->>'jobId' = $1`,
      id,
    );
    const cancelAll = () => cancelWhole(jobs.sql, part?.id ?? '', { at: clock(), cause });
    expect(await cancelAll()).toBe(id);
    const requests = await readOutbox(jobs.sql, { type: 'tracked-job-cancellation.requested' });
    expect(requests).toMatchObject([{ data: { jobId: id } }]);
    await run();
    expect(await cancelAll()).toBe(null);
    expect(await cancelWhole(jobs.sql, uuidv7(), { at: clock(), cause })).toBe(null);
  });

  test('of a job that is over, or another subgraph’s, does nothing', async () => {
    const id = await start(3);
    await run();
    const before = await events(id);
    await cancel(id);
    await cancel(uuidv7());
    expect(await job(id)).toMatchObject({ status: 'COMPLETED' });
    expect(await events(id)).toEqual(before);
  });

  test('at any moment leaves a job that says what it did', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 40 }), async (moment) => {
        const id = await start(9);
        // As many turns of the event loop later.
        const later = async () => {
          for (let turn = 0; turn < moment; turn++) await new Promise((resolve) => setImmediate(resolve));
          await cancel(id);
        };
        await Promise.all([later(), run()]);
        await run();
        const { status, done } = (await job(id)) ?? {};
        expect(await effectsOf(id)).toEqual(upTo(done ?? -1));
        expect(status).toBe(done === 9 ? 'COMPLETED' : 'CANCELLED');
        const told = await typesOf(id);
        expect(told.at(-1)).toBe(status?.toLowerCase());
        expect(told.filter((type) => ['completed', 'cancelled', 'failed'].includes(type))).toHaveLength(1);
        expect(await hasEnded(id)).toBe(1);
      }),
      { numRuns: 20, endOnFailure: true },
    );
  }, 60_000);
});

test('the subgraph that has started a job can tell all of it, its rejected rows page by page', async () => {
  const id = await start(30);
  await run();
  const found = await job(id);
  if (!found) throw new Error('the job is not there');
  const value = toJobValue(jobs.sql, found);
  expect(value).toMatchObject({ progress: { done: 30, total: 30 }, result: [{ name: 'counted', count: 24 }] });
  const first = await value.rejected({ first: 4 });
  expect(first.edges.map(({ node }) => node.index)).toEqual([0, 5, 10, 15]);
  expect(first.totalCount).toBe(6);
  const after = first.pageInfo.endCursor;
  expect((await value.rejected({ first: 4, after })).edges.map(({ node }) => node.index)).toEqual([20, 25]);
});

test('jobs are deleted 30 days after they ended, with their rejected rows', async () => {
  const [old, kept, open] = [await start(3), await start(3), uuidv7()];
  await run();
  await jobs.database.transact((tx) => startTrackedJob(tx, countRows, { id: open, total: 3 }, { at: clock(), cause }));
  const age = (id: string, days: number) =>
    jobs.sql.$executeRawUnsafe(
      'UPDATE tracked_job SET finished_at = now() - $2::float8 * interval $$1 day$$ WHERE id = $1::uuid',
      id,
      days,
    );
  await age(old, 30.1);
  await age(kept, 29.9);
  while (await pruneTrackedJobs(jobs.sql));
  expect(await Promise.all([old, kept, open].map(async (id) => (await job(id)) !== null))).toEqual([false, true, true]);
});

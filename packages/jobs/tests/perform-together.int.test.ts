import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { z } from 'zod';
import { RetryLater } from '#packages/jetstream/retry-later.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { cancelJob } from '../cancel-job.ts';
import { enqueueAll } from '../enqueue-all.ts';
import { defineJob } from '../job-contract.ts';
import { JobFailed } from '../job-failed.ts';
import { type PreparedJob, perform, type RunningJob } from '../perform.ts';
import { cause, startTestJobs, type TestJobs } from './start-test-worker.ts';

const noteJob = defineJob('note-down', z.object({ note: z.string() }));
type Batch = readonly PreparedJob<RunningJob<{ note: string }>, string>[];

let jobs: TestJobs;
beforeAll(async () => {
  jobs = await startTestJobs();
});
afterAll(async () => jobs[Symbol.asyncDispose]());
beforeEach(async () => {
  await jobs.sql.$executeRawUnsafe('TRUNCATE effect');
  await jobs.sql.$executeRawUnsafe('DELETE FROM jobs.job_common');
});

/** Writes all of a batch by one statement, and returns what it wrote. */
async function write(batch: Batch, tx: Sql): Promise<void> {
  const rows = batch.map(({ job, prepared }) => ({ job: job.id, note: prepared }));
  await tx.$executeRawUnsafe(
    'INSERT INTO effect (job, note) SELECT job, note FROM jsonb_to_recordset($1::jsonb) AS row(job text, note text)',
    JSON.stringify(rows),
  );
}

const effects = () =>
  jobs.sql.$queryRawUnsafe<{ job: string; note: string; transaction: string }[]>(
    'SELECT job, note, xmin::text AS transaction FROM effect ORDER BY note',
  );

const enqueueNotes = (notes: readonly string[]) =>
  jobs.database.transact((tx) =>
    enqueueAll(
      tx,
      noteJob,
      notes.map((note) => ({ payload: { note }, cause })),
    ),
  );

const numbered = (count: number) => Array.from({ length: count }, (_, index) => `note ${100 + index}`);

describe('jobs that take effect together', () => {
  test('are prepared each for itself, and completed in one transaction with what they did', async () => {
    await using _worker = closing(
      await jobs.startWorker([
        perform(noteJob, {
          concurrency: 10,
          async prepare({ payload: { note } }) {
            // One after the other: those who are prepared wait for the others.
            await new Promise((resolve) => setTimeout(resolve, Number(note.at(-1))));
            return `${note}, prepared`;
          },
          applyAll: write,
        }),
      ]),
    );
    const ids = await enqueueNotes(numbered(10));
    for (const id of ids) await jobs.untilState(id, 'completed');
    const written = await effects();
    expect(written.map(({ job }) => job).toSorted()).toEqual(ids.toSorted());
    expect(written.map(({ note }) => note)).toEqual(numbered(10).map((note) => `${note}, prepared`));
    expect(new Set(written.map(({ transaction }) => transaction)).size).toBe(1);
  });

  test('hold up none of the others by one that fails, is put off or is cancelled', async () => {
    const release = Promise.withResolvers<void>();
    await using _worker = closing(
      await jobs.startWorker([
        perform(noteJob, {
          concurrency: 10,
          attempts: 2,
          retry: { first: 10, most: 10 },
          async prepare({ payload: { note } }) {
            await release.promise;
            return note;
          },
          async applyAll(batch, tx: Sql) {
            await write(batch, tx);
            const notes = batch.map(({ prepared }) => prepared);
            if (notes.includes('note 103')) throw new Error('cannot be written');
            if (notes.includes('note 105')) throw new JobFailed('never');
            if (notes.includes('note 106')) throw new RetryLater(3_600_000, 'not now');
          },
        }),
      ]),
    );
    const ids = await enqueueNotes(numbered(10));
    const stateOf = (index: number, state: string) => jobs.untilState(ids[index] ?? '', state);
    for (const index of ids.keys()) await stateOf(index, 'active');
    await jobs.database.transact((tx) => cancelJob(tx, noteJob, ids[8] ?? ''));
    release.resolve();
    expect(await stateOf(3, 'failed')).toMatchObject({ attempts: 2, output: { error: 'Error: cannot be written' } });
    expect(await stateOf(5, 'failed')).toMatchObject({ attempts: 1, output: { error: 'JobFailed: never' } });
    await stateOf(6, 'retry');
    await stateOf(8, 'cancelled');
    for (const index of [0, 1, 2, 4, 7, 9]) await stateOf(index, 'completed');
    expect((await effects()).map(({ note }) => note)).toEqual([0, 1, 2, 4, 7, 9].map((index) => `note ${100 + index}`));
  });

  test('take effect once each, whatever fails, and whenever a connection is cut', async () => {
    const plans = fc.array(
      fc.record({
        /** How often the job fails before it succeeds; 4 is too often. */
        failures: fc.constantFrom(0, 0, 0, 1, 2, 4),
        /** Milliseconds that it is prepared for. */
        prepares: fc.constantFrom(0, 0, 5, 20),
        /** Whether the first transaction that it takes part in loses its connection, before or after it wrote. */
        cuts: fc.constantFrom(null, null, null, 'before', 'after'),
      }),
      { minLength: 1, maxLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(plans, async (planned) => {
        await jobs.sql.$executeRawUnsafe('TRUNCATE effect');
        const left = new Map(planned.map((plan, index) => [`note ${100 + index}`, { ...plan }]));
        const cut = async (tx: Sql) => {
          const [{ pid } = { pid: 0 }] = await tx.$queryRawUnsafe<{ pid: number }[]>('SELECT pg_backend_pid() AS pid');
          await terminate(pid);
          await tx.$queryRawUnsafe('SELECT 1');
        };
        const cutOf = (batch: Batch, when: 'before' | 'after') =>
          batch.map(({ prepared }) => left.get(prepared)).find((plan) => plan?.cuts === when);
        await using _worker = closing(
          await jobs.startWorker([
            perform(noteJob, {
              concurrency: 16,
              attempts: 4,
              retry: { first: 1, most: 5 },
              async prepare({ payload: { note } }) {
                await new Promise((resolve) => setTimeout(resolve, left.get(note)?.prepares));
                return note;
              },
              async applyAll(batch, tx: Sql) {
                for (const when of ['before', 'after'] as const) {
                  if (when === 'after') await write(batch, tx);
                  const plan = cutOf(batch, when);
                  if (!plan) continue;
                  plan.cuts = null;
                  await cut(tx);
                }
                const failing = batch.find(({ prepared }) => (left.get(prepared)?.failures ?? 0) > 0);
                const plan = failing && left.get(failing.prepared);
                if (!plan) return;
                // Who is alone has failed; in company it is only under suspicion.
                if (batch.length === 1) plan.failures--;
                throw new Error('not yet');
              },
            }),
          ]),
        );
        const ids = await enqueueNotes([...left.keys()]);
        for (const [index, { failures }] of planned.entries()) {
          await jobs.untilState(ids[index] ?? '', failures >= 4 ? 'failed' : 'completed');
        }
        const completed = ids.filter((_, index) => (planned[index]?.failures ?? 0) < 4);
        expect((await effects()).map(({ job }) => job).toSorted()).toEqual(completed.toSorted());
      }),
      { numRuns: 15 },
    );
  }, 120_000);

  test('are of a kind that nobody follows', () => {
    const followed = defineJob('tell-somebody', z.object({}), { follow: async () => {} });
    expect(() => perform(followed, { applyAll: async () => {} })).toThrow(RangeError);
  });
});

/** Ends a session of the database from outside. */
async function terminate(pid: number): Promise<void> {
  const admin = new pg.Client({ connectionString: jobs.adminUrl });
  await admin.connect();
  await admin.query('SELECT pg_terminate_backend($1)', [pid]);
  await admin.end();
}

const closing = (part: { close(): Promise<unknown> | unknown }): AsyncDisposable => ({
  async [Symbol.asyncDispose]() {
    await part.close();
  },
});

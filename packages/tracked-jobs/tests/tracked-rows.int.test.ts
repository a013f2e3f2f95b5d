import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pino } from 'pino';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { runWaitingJobs } from '#packages/jobs/run-waiting-jobs.ts';
import { startTestJobs, type TestJobs } from '#packages/jobs/tests/start-test-worker.ts';
import { endTrackedJob } from '../end-tracked-job.ts';
import { performTrackedRows } from '../perform-tracked-rows.ts';
import { startTrackedJob } from '../start-tracked-job.ts';
import { defineTrackedJob } from '../tracked-job-contract.ts';
import { findTrackedJob } from '../tracked-job-rows.ts';
import { insertWaitingRows, listWaitingRows } from '../waiting-rows.ts';

interface Noted {
  note: string;
  left?: string | undefined;
}

const clock = () => new Date();
const logger = pino({ level: 'silent' });
const cause = { correlationId: 'request', causationId: null, actor: { type: 'user' as const, id: uuidv7() } };
const noteRows = defineTrackedJob('note-rows');

let jobs: TestJobs;
beforeAll(async () => {
  jobs = await startTestJobs();
});
afterAll(async () => jobs[Symbol.asyncDispose]());

async function start(rows: readonly Noted[]): Promise<string> {
  const id = uuidv7();
  await jobs.database.transact(async (tx) => {
    await insertWaitingRows(tx, id, rows);
    await startTrackedJob(tx, noteRows, { id, total: rows.length }, { at: clock(), cause });
  });
  return id;
}

/** Runs what is due; the attempts for which `fails` is true fail behind their effects. */
async function run(partSize: number, fails: () => boolean): Promise<(readonly number[])[]> {
  const parts: number[][] = [];
  const handler = performTrackedRows(
    noteRows,
    { database: jobs.database, clock },
    {
      partSize,
      attempts: 50,
      retry: { first: 1, most: 1 },
      async apply(rows: readonly { index: number; row: Noted }[], tx) {
        for (const { row } of rows)
          await tx.$executeRawUnsafe('INSERT INTO effect (job, note) VALUES ($1, $2)', 'rows', row.note);
        if (fails()) throw new Error('lost on the way');
        parts.push(rows.map(({ index }) => index));
        const rejections = rows.filter(({ row }) => row.left !== undefined);
        return {
          counts: { noted: rows.length - rejections.length },
          rejections: rejections.map(({ index, row }) => ({ index, code: 'LEFT', message: `${row.left}` })),
        };
      },
    },
  );
  while ((await runWaitingJobs([handler], { database: jobs.database, logger, later: true })).length > 0);
  return parts;
}

async function notes(): Promise<string[]> {
  const rows = await jobs.sql.$queryRawUnsafe<{ note: string }[]>(
    "SELECT note FROM effect WHERE job = 'rows' ORDER BY id",
  );
  return rows.map(({ note }) => note);
}

test('however attempts fail, each row takes effect once and in its order, and none is left', async () => {
  const aNote = fc.record({
    note: fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
    left: fc.option(fc.constant('no'), { nil: undefined }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(aNote, { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 1, max: 7 }),
      fc.infiniteStream(fc.boolean()),
      async (rows, partSize, failures) => {
        await jobs.sql.$executeRawUnsafe('DELETE FROM effect');
        const id = await start(rows);
        const parts = await run(partSize, () => failures.next().value === true);
        expect(parts.flat()).toEqual(rows.map((_, index) => index));
        expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(partSize);
        expect(await notes()).toEqual(rows.map(({ note }) => note));
        expect(await findTrackedJob(jobs.sql, id)).toMatchObject({
          status: 'COMPLETED',
          done: rows.length,
          rejectedCount: rows.filter(({ left }) => left !== undefined).length,
        });
        expect(await listWaitingRows(jobs.sql, id, 1)).toEqual([]);
      },
    ),
    { numRuns: 20 },
  );
});

test('more rows than one statement writes keep their places', async () => {
  const rows = Array.from({ length: 2_345 }, (_, index) => ({ note: `${index}` }));
  const id = await start(rows);
  expect(await listWaitingRows(jobs.sql, id, 3_000)).toEqual(rows.map((row, index) => ({ index, row })));
  await endTrackedJob(jobs.sql, noteRows, id, { status: 'CANCELLED', requestedAt: clock() }, { at: clock(), cause });
  expect(await listWaitingRows(jobs.sql, id, 1)).toEqual([]);
  expect(await run(1, () => false)).toEqual([]);
});

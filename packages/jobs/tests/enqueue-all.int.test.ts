import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { Sql } from '#packages/sql/sql.ts';
import { enqueueAll } from '../enqueue-all.ts';
import { defineJob } from '../job-contract.ts';
import { perform } from '../perform.ts';
import { cause, startTestJobs, type TestJobs } from './start-test-worker.ts';

const noteJob = defineJob('note-down', z.object({ note: z.string() }));

let jobs: TestJobs;
beforeAll(async () => {
  jobs = await startTestJobs();
});
afterAll(async () => jobs[Symbol.asyncDispose]());

test('jobs that are enqueued together are told of at the commit, and each performed once, under its key', async () => {
  const worker = await jobs.startWorker([
    perform(noteJob, {
      concurrency: 10,
      perKey: 1,
      apply: async ({ payload, cause: { correlationId } }, tx: Sql) =>
        tx.$executeRawUnsafe('INSERT INTO effect (job, note) VALUES ($1, $2)', correlationId, payload.note),
    }),
  ]);
  const wanted = Array.from({ length: 30 }, (_, index) => ({
    payload: { note: `note ${index}` },
    cause: { ...cause, correlationId: `request ${index}` },
    fairnessKey: `key ${index % 3}`,
  }));
  const ids = await jobs.database.transact((tx) => enqueueAll(tx, noteJob, wanted));
  expect(new Set(ids).size).toBe(30);
  for (const id of ids) await jobs.untilState(id, 'completed');
  const rows = await jobs.sql.$queryRawUnsafe<{ job: string; note: string }[]>(
    'SELECT job, note FROM effect ORDER BY id',
  );
  const expected = wanted.map(({ payload: { note }, cause: { correlationId } }) => ({ job: correlationId, note }));
  expect(rows.toSorted((one, other) => one.note.localeCompare(other.note))).toEqual(
    expected.toSorted((one, other) => one.note.localeCompare(other.note)),
  );
  await worker.close();
});

test('none of them is there when the transaction fails, or one does not fit', async () => {
  const failing = jobs.database.transact(async (tx) => {
    await enqueueAll(tx, noteJob, [{ payload: { note: 'never' }, cause }]);
    throw new Error('changed its mind');
  });
  await expect(failing).rejects.toThrow('changed its mind');
  const wrong = [
    { payload: { note: 'fits' }, cause },
    { payload: { note: 4 as never }, cause },
  ];
  await expect(enqueueAll(jobs.sql, noteJob, wrong)).rejects.toThrow(z.ZodError);
  expect(await enqueueAll(jobs.sql, noteJob, [])).toEqual([]);
  expect((await jobs.rows()).filter(({ state }) => state !== 'completed')).toEqual([]);
  const followed = defineJob('tell-somebody', z.object({}), { follow: async () => {} });
  await expect(enqueueAll(jobs.sql, followed, [])).rejects.toThrow(RangeError);
});

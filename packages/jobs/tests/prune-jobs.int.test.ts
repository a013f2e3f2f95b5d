import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { enqueue } from '../enqueue.ts';
import { defineJob } from '../job-contract.ts';
import { pruneJobs } from '../prune-jobs.ts';
import { cause, startTestJobs } from './start-test-worker.ts';

const greetJob = defineJob('greet', z.object({}));

test('finished jobs are kept for three days and dead ones for thirty; open ones stay', async () => {
  await using jobs = await startTestJobs();
  const add = async (state: string, days: number) => {
    const id = await enqueue(jobs.sql, greetJob, {}, { cause });
    await jobs.sql.$executeRawUnsafe(
      `UPDATE jobs.job SET state = $2::jobs.job_state, created_on = now() - $3::int * interval '1 day',
         completed_on = CASE WHEN $2 IN ('created', 'retry') THEN NULL ELSE now() - $3::int * interval '1 day' END
       WHERE id = $1::uuid`,
      id,
      state,
      days,
    );
    return id;
  };
  const kept = await Promise.all([
    add('completed', 2),
    add('cancelled', 2),
    add('failed', 29),
    add('created', 99),
    add('retry', 99),
  ]);
  for (const [state, days] of [
    ['completed', 4],
    ['cancelled', 4],
    ['failed', 31],
  ] as const)
    await add(state, days);
  expect(await pruneJobs(jobs.sql)).toBe(false);
  expect((await jobs.rows()).map(({ id }) => id).sort()).toEqual(kept.sort());
});

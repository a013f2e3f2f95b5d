import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { Sql } from '#packages/sql/sql.ts';
import { pgbouncerProgram, startPgbouncer } from '#packages/test-database/start-pgbouncer.ts';
import { enqueue } from '../enqueue.ts';
import { defineJob } from '../job-contract.ts';
import { perform } from '../perform.ts';
import { cause, startTestJobs } from './start-test-worker.ts';

const withPgbouncer = pgbouncerProgram === undefined ? describe.skip : describe;

const greetJob = defineJob('greet', z.object({ number: z.int() }));

withPgbouncer('through PgBouncer in transaction mode', () => {
  test('jobs are enqueued, scheduled, claimed by key and completed', async () => {
    await using jobs = await startTestJobs(startPgbouncer);
    const handler = perform(greetJob, {
      perKey: 1,
      apply: async ({ payload: { number } }, tx: Sql) =>
        tx.$executeRawUnsafe('INSERT INTO effect (note) VALUES ($1)', String(number)),
    });
    const crontab = [{ name: 'nightly', cron: '30 3 * * *', job: greetJob, payload: { number: 0 } }];
    await jobs.startWorker([handler], { crontab });
    const ids = await Promise.all(
      Array.from({ length: 30 }, (_, number) =>
        enqueue(jobs.sql, greetJob, { number }, { cause, fairnessKey: String(number % 3) }),
      ),
    );
    for (const id of ids) await jobs.untilState(id, 'completed');
    const effects = await jobs.sql.$queryRawUnsafe<{ note: string }[]>('SELECT note FROM effect');
    expect(effects.map(({ note }) => Number(note)).sort((a, b) => a - b)).toEqual([...ids.keys()]);
  });
});

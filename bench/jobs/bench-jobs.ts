import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { defineJob } from '../../packages/jobs/job-contract.ts';
import { type JobHandler, perform } from '../../packages/jobs/perform.ts';
import type { Cause } from '../../packages/outbox/cause.ts';
import type { Sql } from '../../packages/sql/sql.ts';

export const benchCause: Cause = {
  correlationId: 'bench',
  causationId: null,
  actor: { type: 'system', id: 'bench' },
};

/** Leaves a row in its transaction, and another outside it before. */
export const markJob = defineJob('mark', z.object({ number: z.int() }));

/** Takes so many milliseconds, and notes when it began. */
export const waitJob = defineJob('wait', z.object({ key: z.string(), duration: z.int(), enqueuedAt: z.int() }));

/** Where the jobs of the benches leave what they did. */
export const createBenchTables = `
  CREATE TABLE bench_call (number int);
  CREATE TABLE bench_effect (number int);
  CREATE TABLE bench_wait (key text, waited int)`;

/** What the processes of the benches perform; `sql` is outside any transaction. */
export const benchHandlers = <Tx extends Sql>(sql: Sql): JobHandler<Tx>[] => [
  perform(markJob, {
    concurrency: 16,
    attempts: Number.POSITIVE_INFINITY,
    retry: { first: 50, most: 1_000 },
    prepare: async ({ payload: { number } }) =>
      sql.$executeRawUnsafe('INSERT INTO bench_call VALUES ($1::int)', number),
    apply: async ({ payload: { number } }, tx: Tx) =>
      tx.$executeRawUnsafe('INSERT INTO bench_effect VALUES ($1::int)', number),
  }),
  perform(waitJob, {
    concurrency: 64,
    perKey: 1,
    prepare: async ({ payload: { key, duration, enqueuedAt } }) => {
      const waited = Date.now() - enqueuedAt;
      await delay(duration);
      await sql.$executeRawUnsafe('INSERT INTO bench_wait VALUES ($1::text, $2::int)', key, waited);
    },
  }),
];

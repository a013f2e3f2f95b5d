import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { enqueue, mostGathered } from '../enqueue.ts';
import { defineJob } from '../job-contract.ts';
import { perform } from '../perform.ts';
import { cause, startTestJobs, type TestJobs } from './start-test-worker.ts';

const payload = z.object({ counter: z.string(), value: z.int() });
const plainJob = defineJob('follow-counter', payload);
const batchJob = defineJob('add-to-counter', payload, { batch: true });

let jobs: TestJobs;
beforeAll(async () => {
  jobs = await startTestJobs();
  await jobs.sql.$executeRawUnsafe('CREATE TABLE counter (id text PRIMARY KEY, value int NOT NULL DEFAULT 0)');
});
afterAll(async () => jobs[Symbol.asyncDispose]());

const write = (tx: Sql, counter: string, note: unknown) =>
  tx.$executeRawUnsafe('INSERT INTO effect (job, note) VALUES ($1, $2)', counter, String(note));
const effectsOf = async (counter: string) => {
  const rows = await jobs.sql.$queryRawUnsafe<{ note: string }[]>('SELECT note FROM effect WHERE job = $1', counter);
  return rows.map(({ note }) => Number(note));
};
const countUp = async (tx: Sql, counter: string) => {
  const [row] = await tx.$queryRawUnsafe<{ value: number }[]>(
    `INSERT INTO counter AS known (id, value) VALUES ($1, 1)
     ON CONFLICT (id) DO UPDATE SET value = known.value + 1 RETURNING value`,
    counter,
  );
  return row?.value ?? 0;
};

/** Fails now and then at the first attempt. */
const flaky = (attempt: number, value: number) => {
  if (attempt === 1 && value % 3 === 0) throw new Error('flaky');
};

const untilDone = async (ids: readonly string[]) => {
  for (const id of new Set(ids)) await jobs.untilState(id, 'completed');
};

/** How many are enqueued at once, each time, and under which of three keys. */
const bursts = fc.array(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 8 }), {
  minLength: 1,
  maxLength: 5,
});

describe('of jobs with a key', () => {
  test.each(['keep', 'replace'] as const)(
    '%s: the last run sees the last change, whatever runs meanwhile',
    async (whenQueued) => {
      const worker = await jobs.startWorker([
        perform(plainJob, {
          concurrency: 3,
          retry: { first: 1, most: 1 },
          apply: async ({ payload: { counter, value }, attempt }, tx: Sql) => {
            flaky(attempt, value);
            const [row] = await tx.$queryRawUnsafe<{ value: number }[]>(
              'SELECT value FROM counter WHERE id = $1',
              counter,
            );
            await write(tx, counter, row?.value);
          },
        }),
      ]);
      await fc.assert(
        fc.asyncProperty(bursts, async (plan) => {
          const keys = [uuidv7(), uuidv7(), uuidv7()];
          const ids: string[] = [];
          const change = (counter: string) =>
            jobs.database.transact(async (tx) => {
              const value = await countUp(tx, counter);
              return enqueue(tx, plainJob, { counter, value }, { cause, key: counter, whenQueued });
            });
          for (const burst of plan) ids.push(...(await Promise.all(burst.map((index) => change(keys[index] ?? '')))));
          await untilDone(ids);
          for (const [index, key] of keys.entries()) {
            const changes = plan.flat().filter((each) => each === index).length;
            expect(Math.max(0, ...(await effectsOf(key)))).toBe(changes);
          }
        }),
        { numRuns: 12, endOnFailure: true },
      );
      await worker.close();
    },
  );

  test('batch: every payload is handled once, whatever runs meanwhile', async () => {
    const worker = await jobs.startWorker([
      perform(batchJob, {
        concurrency: 3,
        retry: { first: 1, most: 1 },
        apply: async ({ payload: gathered, attempt }, tx: Sql) => {
          flaky(attempt, gathered.length);
          for (const { counter, value } of gathered) await write(tx, counter, value);
        },
      }),
    ]);
    await fc.assert(
      fc.asyncProperty(bursts, async (plan) => {
        const keys = [uuidv7(), uuidv7(), uuidv7()];
        const ids: string[] = [];
        let next = 0;
        for (const burst of plan) {
          const enqueued = burst.map((index) => {
            const counter = keys[index] ?? '';
            return enqueue(jobs.sql, batchJob, { counter, value: next++ }, { cause, key: counter });
          });
          ids.push(...(await Promise.all(enqueued)));
        }
        await untilDone(ids);
        const all = (await Promise.all(keys.map(effectsOf))).flat();
        expect(all.sort((a, b) => a - b)).toEqual(Array.from({ length: next }, (_, index) => index));
      }),
      { numRuns: 12, endOnFailure: true },
    );
    await worker.close();
  });

  const waiting = async (key: string) =>
    jobs.sql.$queryRawUnsafe<{ id: string; data: { payloads: { value: number }[] }; start_after: Date }[]>(
      'SELECT id, data, start_after FROM jobs.job WHERE singleton_key = $1 ORDER BY created_on, id',
      key,
    );

  test('keep: one waits, with what it was enqueued with', async () => {
    const options = { cause, key: uuidv7() };
    const first = await enqueue(jobs.sql, plainJob, { counter: 'a', value: 1 }, options);
    expect(await enqueue(jobs.sql, plainJob, { counter: 'a', value: 2 }, options)).toBe(first);
    expect(await waiting(options.key)).toMatchObject([{ id: first, data: { payloads: [{ value: 1 }] } }]);
  });

  test('replace: one waits, with the payload and the time of the last', async () => {
    const options = { cause, key: uuidv7(), whenQueued: 'replace' as const };
    const runAt = new Date('2999-01-01T00:00:00Z');
    const first = await enqueue(jobs.sql, plainJob, { counter: 'a', value: 1 }, options);
    expect(await enqueue(jobs.sql, plainJob, { counter: 'a', value: 2 }, { ...options, runAt })).toBe(first);
    expect(await waiting(options.key)).toMatchObject([
      { id: first, data: { payloads: [{ value: 2 }] }, start_after: runAt },
    ]);
  });

  test('batch: what is full takes no more in', async () => {
    const key = uuidv7();
    const add = (tx: Sql, value: number) => enqueue(tx, batchJob, { counter: 'a', value }, { cause, key });
    await jobs.database.transact(async (tx) => {
      for (let value = 0; value <= mostGathered; value++) await add(tx, value);
    });
    expect((await waiting(key)).map(({ data }) => data.payloads.length)).toEqual([mostGathered, 1]);
  });

  test('another key, and none, are jobs of their own', async () => {
    const ids = [
      await enqueue(jobs.sql, plainJob, { counter: 'a', value: 1 }, { cause, key: uuidv7() }),
      await enqueue(jobs.sql, plainJob, { counter: 'a', value: 1 }, { cause, key: uuidv7() }),
      await enqueue(jobs.sql, plainJob, { counter: 'a', value: 1 }, { cause }),
      await enqueue(jobs.sql, plainJob, { counter: 'a', value: 1 }, { cause }),
    ];
    expect(new Set(ids).size).toBe(4);
  });

  test.each([
    ['no key', { whenQueued: 'keep' as const }, 'follow-counter: expected a key'],
    ['an empty key', { key: '' }, 'follow-counter: expected a key of 1 to 255 characters, not 0'],
    ['a mode that does not suit', { key: 'a', whenQueued: 'batch' as never }, 'not "batch"'],
  ])('%s is refused', async (_, options, message) => {
    const enqueued = enqueue(jobs.sql, plainJob, { counter: 'a', value: 1 }, { cause, ...options });
    await expect(enqueued).rejects.toThrow(message);
  });

  test('a payload that JSON cannot carry is refused', async () => {
    const odd = defineJob('odd', z.object({ at: z.date() }));
    await expect(enqueue(jobs.sql, odd, { at: new Date() }, { cause })).rejects.toThrow(z.ZodError);
  });
});

import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { z } from 'zod';
import { RetryLater } from '#packages/jetstream/retry-later.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { cancelJob } from '../cancel-job.ts';
import { causeOfJob } from '../cause-of-job.ts';
import { enqueue } from '../enqueue.ts';
import { defineJob } from '../job-contract.ts';
import { JobFailed } from '../job-failed.ts';
import { perform, type RunningJob } from '../perform.ts';
import { cause, startTestJobs, type TestJobs } from './start-test-worker.ts';

const greetJob = defineJob('greet', z.object({ note: z.string() }));
type Greet = RunningJob<{ note: string }>;

let jobs: TestJobs;
beforeEach(async () => {
  jobs = await startTestJobs();
});
afterEach(async () => jobs[Symbol.asyncDispose]());

const write = (tx: Sql, job: Greet) =>
  tx.$executeRawUnsafe('INSERT INTO effect (job, note) VALUES ($1, $2)', job.id, job.payload.note);
const effects = async () =>
  (await jobs.sql.$queryRawUnsafe<{ note: string }[]>('SELECT note FROM effect ORDER BY id')).map(({ note }) => note);
const greet = (note: string) => enqueue(jobs.sql, greetJob, { note }, { cause });
/** A promise, and what fulfils it. */
const gate = () => Promise.withResolvers<void>();

describe('a job', () => {
  test('is performed once its transaction commits, with the cause of it', async () => {
    const seen: Greet[] = [];
    await jobs.startWorker([
      perform(greetJob, {
        apply: async (job, tx: Sql) => {
          seen.push(job);
          await write(tx, job);
        },
      }),
    ]);
    const id = await jobs.database.transact((tx) => enqueue(tx, greetJob, { note: 'hello' }, { cause }));
    await jobs.untilState(id, 'completed');
    expect(await effects()).toEqual(['hello']);
    expect(seen).toEqual([expect.objectContaining({ id, cause, attempt: 1, payload: { note: 'hello' } })]);
    expect(seen.map(causeOfJob)).toEqual([{ ...cause, causationId: id }]);
  });

  test('was never enqueued when its transaction is rolled back', async () => {
    await jobs.database.transact(async (tx) => {
      await enqueue(tx, greetJob, { note: 'hello' }, { cause });
      return refuse('changed-my-mind');
    });
    expect(await jobs.rows()).toEqual([]);
  });

  test('gets in its transaction what was prepared outside it', async () => {
    await jobs.startWorker([
      perform(greetJob, {
        prepare: async (job) => `${job.payload.note}, prepared`,
        apply: async (_, tx: Sql, prepared) => tx.$executeRawUnsafe('INSERT INTO effect (note) VALUES ($1)', prepared),
      }),
    ]);
    await jobs.untilState(await greet('hello'), 'completed');
    expect(await effects()).toEqual(['hello, prepared']);
  });

  test('that fails comes again until it succeeds, and what it did before is undone', async () => {
    const attempts: number[] = [];
    await jobs.startWorker([
      perform(greetJob, {
        retry: { first: 10, most: 20 },
        apply: async (job, tx: Sql) => {
          attempts.push(job.attempt);
          await write(tx, job);
          if (job.attempt < 3) throw new Error('not yet');
        },
      }),
    ]);
    await jobs.untilState(await greet('hello'), 'completed');
    expect(attempts).toEqual([1, 2, 3]);
    expect(await effects()).toEqual(['hello']);
  });

  test('of a bounded key that fails comes again when it is to, and not at the next look', async () => {
    const seen: string[] = [];
    await jobs.startWorker([
      perform(greetJob, {
        perKey: 1,
        retry: { first: 300, most: 300 },
        prepare: async ({ payload, attempt }) => {
          seen.push(`${payload.note} ${attempt}`);
          if (attempt < 3) throw new Error('not yet');
        },
      }),
    ]);
    const ids = await Promise.all(
      ['one', 'two'].map((note) => enqueue(jobs.sql, greetJob, { note }, { cause, fairnessKey: note })),
    );
    for (const id of ids) await jobs.untilState(id, 'completed');
    expect(seen.sort()).toEqual(['one 1', 'one 2', 'one 3', 'two 1', 'two 2', 'two 3']);
  }, 6_000);

  test('is performed at its time, however many are found at once, and while others wait for their key', async () => {
    const startedAt = Date.now();
    const due = (note: string, fairnessKey: string, inMs: number) =>
      enqueue(jobs.sql, greetJob, { note }, { cause, fairnessKey, runAt: new Date(startedAt + inMs) });
    const blocked = [await due('first', 'slow', 0), await due('second', 'slow', 1)];
    const timed = await Promise.all([600, 900, 1_200, 1_500].map((inMs) => due(`at ${inMs}`, 'quick', inMs)));
    const release = Promise.withResolvers<void>();
    const late: number[] = [];
    await jobs.startWorker([
      perform(greetJob, {
        perKey: 1,
        async prepare({ payload: { note } }) {
          if (note.startsWith('at ')) late.push(Date.now() - startedAt - Number(note.slice(3)));
          else await release.promise;
        },
      }),
    ]);
    for (const id of timed) await jobs.untilState(id, 'completed');
    expect(Math.min(...late)).toBeGreaterThanOrEqual(-1);
    release.resolve();
    for (const id of blocked) await jobs.untilState(id, 'completed');
  }, 6_000);

  test('is dead after its last attempt, with the error', async () => {
    const apply = jest.fn(async () => {
      throw new Error('never');
    });
    await jobs.startWorker([perform(greetJob, { attempts: 3, retry: { first: 5, most: 5 }, apply })]);
    const row = await jobs.untilState(await greet('hello'), 'failed');
    expect(row.output).toEqual({ error: 'Error: never' });
    expect(apply).toHaveBeenCalledTimes(3);
  });

  test.each([
    ['JobFailed', new JobFailed('no use'), 'JobFailed: no use'],
    ['a refusal', refuse('out-of-stock'), 'JobFailed: refused: out-of-stock'],
  ])('is dead at once by %s', async (_, thrown, error) => {
    await jobs.startWorker([
      perform(greetJob, {
        apply: async (job, tx: Sql) => {
          await write(tx, job);
          if (thrown instanceof Error) throw thrown;
          return thrown;
        },
      }),
    ]);
    const row = await jobs.untilState(await greet('hello'), 'failed');
    expect(row).toMatchObject({ output: { error }, attempts: 1 });
    expect(await effects()).toEqual([]);
  });

  test.each([
    ['a character that PostgreSQL does not store', 'no\u0000 use', 'Error: no use'],
    ['half a pair', 'no \ud83d use', 'Error: no use'],
    ['a pair where it is cut', `${'x'.repeat(992)}${'🙂'.repeat(9)}`, `Error: ${'x'.repeat(992)}🙂`],
  ])('comes again and is dead after its last attempt also when its error has %s', async (_, message, error) => {
    await jobs.startWorker([
      perform(greetJob, {
        attempts: 2,
        retry: { first: 5, most: 5 },
        prepare: async () => {
          throw new Error(message);
        },
      }),
    ]);
    expect(await jobs.untilState(await greet('hello'), 'failed')).toMatchObject({ output: { error }, attempts: 2 });
  });

  test('keeps nothing of a row that the database refused', async () => {
    await jobs.startWorker([
      perform(greetJob, {
        attempts: 1,
        apply: async (job, tx: Sql) => tx.$executeRawUnsafe('SELECT $1::int', job.payload.note),
      }),
    ]);
    const { output } = await jobs.untilState(await greet('ada@example.com'), 'failed');
    expect(output).toEqual({ error: 'error: the database refused a value' });
  });

  test('is dead at once when it cannot be read', async () => {
    await jobs.startWorker([perform(greetJob, { apply: write as never })]);
    const id = await enqueue(jobs.sql, defineJob('greet', z.object({})), {}, { cause });
    const row = await jobs.untilState(id, 'failed');
    expect(row.output).toEqual({ error: 'JobFailed: the job could not be read' });
  });

  test('that throws RetryLater comes again without that being counted', async () => {
    const seen: number[] = [];
    await jobs.startWorker([
      perform(greetJob, {
        attempts: 2,
        prepare: async (job) => {
          seen.push(job.attempt);
          if (seen.length < 4) throw new RetryLater(5, 'too early');
        },
      }),
    ]);
    await jobs.untilState(await greet('hello'), 'completed');
    expect(seen).toEqual([1, 1, 1, 1]);
  });

  test('runs at its time and not before', async () => {
    const runAt = new Date(Date.now() + 400);
    let ranAt = 0;
    await jobs.startWorker([
      perform(greetJob, {
        prepare: async () => {
          ranAt = Date.now();
        },
      }),
    ]);
    await jobs.untilState(await enqueue(jobs.sql, greetJob, { note: 'later' }, { cause, runAt }), 'completed');
    expect(ranAt).toBeGreaterThanOrEqual(runAt.getTime());
  });

  test('that takes too long has its signal aborted and is retried', async () => {
    const reasons: unknown[] = [];
    await jobs.startWorker([
      perform(greetJob, {
        timeout: 50,
        retry: { first: 5, most: 5 },
        prepare: async ({ attempt, signal }) => {
          if (attempt > 1) return;
          await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
          reasons.push(signal.reason);
        },
      }),
    ]);
    await jobs.untilState(await greet('hello'), 'completed');
    expect(reasons).toEqual([new Error('it took longer than 50 ms')]);
  });

  test('that was cancelled while it waits is never performed', async () => {
    const id = await greet('hello');
    expect(await cancelJob(jobs.sql, greetJob, id)).toBe(true);
    expect(await cancelJob(jobs.sql, greetJob, id)).toBe(false);
    const apply = jest.fn(async () => {});
    await jobs.startWorker([perform(greetJob, { apply })]);
    const [first] = await effectsOf(['next']);
    await jobs.untilState(first ?? '', 'completed');
    expect(apply).toHaveBeenCalledTimes(1);
    expect((await jobs.rows())[0]).toMatchObject({ id, state: 'cancelled' });
  });

  test('that is cancelled while it is performed has its signal aborted and takes no effect', async () => {
    const begun = gate();
    const aborted = gate();
    await jobs.startWorker([
      perform(greetJob, {
        apply: async (job, tx: Sql) => {
          await write(tx, job);
          begun.resolve();
          await new Promise<void>((resolve) => job.signal.addEventListener('abort', () => resolve()));
          aborted.resolve();
        },
      }),
    ]);
    const id = await greet('hello');
    await begun.promise;
    await cancelJob(jobs.sql, greetJob, id);
    await aborted.promise;
    await jobs.untilState(id, 'cancelled');
    expect(await effects()).toEqual([]);
  });

  test('tells how far it is', async () => {
    const reported = gate();
    const goOn = gate();
    await jobs.startWorker([
      perform(greetJob, {
        prepare: async (job) => {
          await job.report({ done: 1, of: 3 });
          reported.resolve();
          await goOn.promise;
        },
        apply: async () => ({ rejected: 0 }),
      }),
    ]);
    const id = await greet('hello');
    await reported.promise;
    expect((await jobs.rows())[0]).toMatchObject({ state: 'active', output: { progress: { done: 1, of: 3 } } });
    goOn.resolve();
    const row = await jobs.untilState(id, 'completed');
    expect(row.output).toEqual({ result: { rejected: 0 } });
  });
});

const effectsOf = (notes: string[]) => Promise.all(notes.map(greet));

describe('a worker', () => {
  test('performs so many of a kind at once', async () => {
    let running = 0;
    let most = 0;
    const full = gate();
    await jobs.startWorker([
      perform(greetJob, {
        concurrency: 3,
        prepare: async () => {
          most = Math.max(most, ++running);
          if (running === 3) full.resolve();
          await full.promise;
          running--;
        },
      }),
    ]);
    const ids = await effectsOf(Array.from({ length: 20 }, String));
    for (const id of ids) await jobs.untilState(id, 'completed');
    expect(most).toBe(3);
  });

  test('performs so many of a fairness key at once, whichever process claims them, and others beside', async () => {
    const running = new Map<string, number>();
    let most = 0;
    const slow = gate();
    const handler = perform(greetJob, {
      concurrency: 4,
      perKey: 1,
      prepare: async ({ payload: { note } }) => {
        const count = (running.get(note) ?? 0) + 1;
        running.set(note, count);
        most = Math.max(most, count);
        if (note === 'slow') await slow.promise;
        running.set(note, count - 1);
      },
    });
    await Promise.all([jobs.startWorker([handler]), jobs.startWorker([handler])]);
    const enqueueOf = (note: string) => enqueue(jobs.sql, greetJob, { note }, { cause, fairnessKey: note });
    const slowIds = await Promise.all(Array.from({ length: 10 }, () => enqueueOf('slow')));
    const fastIds = await Promise.all(Array.from({ length: 40 }, (_, index) => enqueueOf(`fast-${index % 4}`)));
    for (const id of fastIds) await jobs.untilState(id, 'completed');
    expect((await jobs.rows()).filter(({ id, state }) => slowIds.includes(id) && state === 'active')).toHaveLength(1);
    slow.resolve();
    for (const id of slowIds) await jobs.untilState(id, 'completed');
    expect(most).toBe(1);
  });

  test('that closes lets a job complete, and hands back one that does not without counting it', async () => {
    const begun = gate();
    const worker = await jobs.startWorker([
      perform(greetJob, {
        attempts: 1,
        prepare: async ({ signal }) => {
          begun.resolve();
          await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
        },
      }),
    ]);
    const id = await greet('hello');
    await begun.promise;
    await worker.close();
    expect((await jobs.rows())[0]).toMatchObject({ id, state: 'retry' });
    const seen: number[] = [];
    await jobs.startWorker([perform(greetJob, { prepare: async ({ attempt }) => void seen.push(attempt) })]);
    await jobs.untilState(id, 'completed');
    expect(seen).toEqual([1]);
  });

  test('takes up what a process that was killed left, and that counts as an attempt', async () => {
    const id = await greet('hello');
    await jobs.sql.$executeRawUnsafe(
      `UPDATE jobs.job SET state = 'active', started_on = now(), heartbeat_on = now() - interval '7 seconds'`,
    );
    const seen: number[] = [];
    await jobs.startWorker([
      perform(greetJob, { retry: { first: 5, most: 5 }, prepare: async ({ attempt }) => void seen.push(attempt) }),
    ]);
    await jobs.untilState(id, 'completed');
    expect(seen).toEqual([2]);
  });

  test('does not mistake an attempt that goes on after its time for the next one', async () => {
    const late = gate();
    const handed: number[] = [];
    const worker = await jobs.startWorker([
      perform(greetJob, {
        timeout: 50,
        retry: { first: 5, most: 5 },
        prepare: async ({ attempt }) => {
          handed.push(attempt);
          if (attempt === 1) await late.promise;
        },
        apply: async (job, tx: Sql) => write(tx, job),
      }),
    ]);
    await jobs.untilState(await greet('hello'), 'completed');
    late.resolve();
    await worker.close();
    expect(handed).toEqual([1, 2]);
    expect(await effects()).toEqual(['hello']);
  });

  test('refuses two handlers of a kind', async () => {
    await expect(jobs.startWorker([perform(greetJob, {}), perform(greetJob, {})])).rejects.toThrow(
      'two handlers perform greet',
    );
  });
});

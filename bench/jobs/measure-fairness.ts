import { setTimeout as delay } from 'node:timers/promises';
import { enqueue } from '../../packages/jobs/enqueue.ts';
import { percentile } from '../statistics.ts';
import { benchCause, waitJob } from './bench-jobs.ts';
import { type JobBench, startJobBench } from './job-bench.ts';

export interface FairnessOptions {
  /** One of which may be slow. */
  keys: number;
  /** Of each key, one after the other. */
  jobsPerKey: number;
  /** Milliseconds that a job of the slow key takes. */
  slow: number;
}

export interface FairnessFigures {
  /** Milliseconds from the call of `enqueue` to the beginning of the work, of the jobs of the other keys. */
  alone: { median: number; p99: number };
  besideSlow: { median: number; p99: number };
}

/** Milliseconds that a job of the other keys takes, and between two of them, whatever their key. */
const quick = 5;
const pause = 20;

/**
 * What jobs of many keys feel of one key whose jobs are slow and wait in numbers, on one process. Measured at the same time as
 * without that key, on another process and database, since a machine is never the same twice.
 */
export async function measureFairness(options: FairnessOptions): Promise<FairnessFigures> {
  const [alone, besideSlow] = await Promise.all([measure(options, false), measure(options, true)]);
  return { alone, besideSlow };
}

async function measure({ keys, jobsPerKey, slow }: FairnessOptions, withSlow: boolean) {
  await using bench = await startJobBench();
  await bench.startWorker();
  const add = (key: string, duration: number) =>
    enqueue(bench.sql, waitJob, { key, duration, enqueuedAt: Date.now() }, { cause: benchCause, fairnessKey: key });
  // The slow ones stand in front of everybody's.
  if (withSlow) for (let count = 0; count < jobsPerKey; count++) await add('slow', slow);
  for (let round = 0; round < jobsPerKey; round++) {
    for (let key = 1; key < keys; key++) {
      const begun = performance.now();
      await add(String(key), quick);
      await delay(Math.max(0, pause - (performance.now() - begun)));
    }
  }
  const waits = await untilWaited(bench, (keys - 1) * jobsPerKey);
  return { median: percentile(waits, 0.5), p99: percentile(waits, 0.99) };
}

async function untilWaited(bench: JobBench, jobs: number): Promise<number[]> {
  for (;;) {
    const rows = await bench.sql.$queryRawUnsafe<{ waited: number }[]>(
      `SELECT waited FROM bench_wait WHERE key <> 'slow'`,
    );
    if (rows.length >= jobs) return rows.map(({ waited }) => waited);
    await delay(50);
  }
}

import { setTimeout as delay } from 'node:timers/promises';
import { enqueue } from '../../packages/jobs/enqueue.ts';
import { percentile } from '../statistics.ts';
import { benchCause, waitJob } from './bench-jobs.ts';
import { startJobBench } from './job-bench.ts';

export interface LatencyFigures {
  /** Milliseconds from the call of `enqueue` to the beginning of the work. */
  median: number;
  p99: number;
}

/** How long jobs wait that are enqueued one after another, for a process that has nothing else to do. */
export async function measureLatency(jobs: number): Promise<LatencyFigures> {
  await using bench = await startJobBench();
  await bench.startWorker();
  const waits: number[] = [];
  while (waits.length < jobs) {
    const key = String(waits.length);
    const payload = { key, duration: 0, enqueuedAt: Date.now() };
    await enqueue(bench.sql, waitJob, payload, { cause: benchCause, fairnessKey: key });
    for (let waited: number | undefined; waited === undefined; await delay(5)) {
      const rows = await bench.sql.$queryRawUnsafe<{ waited: number }[]>(
        'SELECT waited FROM bench_wait WHERE key = $1',
        key,
      );
      waited = rows[0]?.waited;
      if (waited !== undefined) waits.push(waited);
    }
  }
  return { median: percentile(waits, 0.5), p99: percentile(waits, 0.99) };
}

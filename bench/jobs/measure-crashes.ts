import { setTimeout as delay } from 'node:timers/promises';
import { enqueue } from '../../packages/jobs/enqueue.ts';
import type { BenchProcess } from '../gateway/start-process.ts';
import { benchCause, markJob } from './bench-jobs.ts';
import { type JobBench, startJobBench } from './job-bench.ts';

export interface CrashFigures {
  jobs: number;
  /** Processes ended by SIGKILL meanwhile. */
  kills: number;
  /** Jobs without effect. */
  lost: number;
  /** Effects that a job had beyond its first. */
  doubled: number;
  /** Calls of `prepare` beyond the first of a job: attempts that were under way when their process was killed. */
  repeatedCalls: number;
  seconds: number;
}

/** Processes at a time. */
const workers = 3;

/** Most milliseconds that a process lives before the next one is killed. */
const longestLife = 1_500;

/** Performs so many jobs in processes of which one after another is killed, at random moments, until all are done. */
export async function measureCrashes(jobs: number, say: (text: string) => void = () => {}): Promise<CrashFigures> {
  await using bench = await startJobBench();
  const running = await Promise.all(Array.from({ length: workers }, () => bench.startWorker()));
  const begun = performance.now();
  let enqueued = false;
  const enqueueing = enqueueAll(bench, jobs).then(() => {
    enqueued = true;
  });
  let kills = 0;
  for (;;) {
    await delay(Math.random() * longestLife);
    const open = await bench.figure(`SELECT count(*) FROM jobs.job WHERE state <> 'completed'`);
    if (enqueued && open === 0) break;
    await killOne(running);
    kills++;
    running.push(await bench.startWorker());
    say(`${open} jobs are open, ${kills} processes were killed`);
  }
  await enqueueing;
  const seconds = (performance.now() - begun) / 1_000;
  const effects = await bench.figure('SELECT count(*) FROM bench_effect');
  const distinct = await bench.figure('SELECT count(DISTINCT number) FROM bench_effect');
  const calls = await bench.figure('SELECT count(*) FROM bench_call');
  return { jobs, kills, lost: jobs - distinct, doubled: effects - distinct, repeatedCalls: calls - jobs, seconds };
}

/** Enqueues, a hundred in a transaction. */
export async function enqueueAll(bench: JobBench, jobs: number): Promise<void> {
  for (let from = 0; from < jobs; from += 100) {
    await bench.transact(async (tx) => {
      for (let number = from; number < Math.min(jobs, from + 100); number++) {
        await enqueue(tx, markJob, { number }, { cause: benchCause });
      }
    });
  }
}

async function killOne(running: BenchProcess[]): Promise<void> {
  const [victim] = running.splice(Math.floor(Math.random() * running.length), 1);
  await victim?.end('SIGKILL');
}

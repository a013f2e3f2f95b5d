import { setTimeout as delay } from 'node:timers/promises';
import { cpuSeconds } from '../process-figures.ts';
import { startJobBench } from './job-bench.ts';
import { enqueueAll } from './measure-crashes.ts';

export interface ThroughputFigures {
  jobs: number;
  jobsPerSecond: number;
  /** Processor time of the process that performs them, the database's not counted. */
  cpuMillisecondsPerJob: number;
}

/** Performs so many jobs that wait already, each with a statement outside and one inside its transaction, in one process. */
export async function measureThroughput(jobs: number): Promise<ThroughputFigures> {
  await using bench = await startJobBench();
  await enqueueAll(bench, jobs);
  const worker = await bench.startWorker();
  const cpuBefore = cpuSeconds(worker.pid);
  const begun = performance.now();
  while ((await bench.figure(`SELECT count(*) FROM jobs.job WHERE state <> 'completed'`)) > 0) await delay(50);
  const seconds = (performance.now() - begun) / 1_000;
  const cpu = cpuSeconds(worker.pid) - cpuBefore;
  return { jobs, jobsPerSecond: jobs / seconds, cpuMillisecondsPerJob: (cpu * 1_000) / jobs };
}

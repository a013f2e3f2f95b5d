/**
 * What background jobs promise and cost: 10,000 of them while their processes are killed with -9; jobs a second of one process;
 * and what 99 fairness keys feel of a hundredth, each of whose jobs takes 5 seconds. On a database server of its own.
 */
import { startTestServers } from '#packages/test-database/test-servers.ts';
import { readCommandLine, wholeNumber } from './command-line.ts';
import { measureCrashes } from './jobs/measure-crashes.ts';
import { measureFairness } from './jobs/measure-fairness.ts';
import { measureLatency } from './jobs/measure-latency.ts';
import { measureThroughput } from './jobs/measure-throughput.ts';
import { publish } from './report.ts';

const { jobs: wanted, quick } = readCommandLine({
  jobs: { type: 'string', default: '10000' },
  quick: { type: 'boolean', default: false },
});
const jobs = wholeNumber('jobs', wanted);

const round = (value: number, digits = 1) => Number(value.toFixed(digits));

const stop = await startTestServers();
try {
  console.log(`Performing ${jobs} jobs while their processes are killed`);
  const crashes = await measureCrashes(jobs, console.log);
  console.log('Performing jobs in one process');
  const throughput = await measureThroughput(Math.min(jobs, 5_000));
  const latency = await measureLatency(quick ? 50 : 300);
  console.log('Performing jobs of 100 keys, without a slow one and with');
  const fairness = await measureFairness({ keys: 100, jobsPerKey: quick ? 5 : 20, slow: 5_000 });
  publish({
    title: 'Background jobs',
    rows: {
      'killed with -9': { ...crashes, seconds: round(crashes.seconds) },
      'one process': {
        jobs: throughput.jobs,
        'jobs/s': round(throughput.jobsPerSecond, 0),
        'CPU ms a job': round(throughput.cpuMillisecondsPerJob, 2),
      },
      'wait on an idle process, ms': { ...latency },
      'wait of 99 keys alone, ms': fairness.alone,
      'beside one of 5 s a job, ms': fairness.besideSlow,
      'p99 beside ÷ alone': { p99: round(fairness.besideSlow.p99 / fairness.alone.p99, 2) },
    },
  });
} finally {
  await stop();
}

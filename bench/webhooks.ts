/**
 * What webhooks promise and cost: how long healthy endpoints wait beside dead and slow ones, and without them; deliveries a second;
 * what becomes of deliveries while the subgraph's process is killed with -9. On servers of its own.
 */
import { startTestServers } from '#packages/test-database/test-servers.ts';
import { readCommandLine, wholeNumber } from './command-line.ts';
import { publish } from './report.ts';
import { measureCrashes } from './webhooks/measure-crashes.ts';
import { measureIsolation, type Waits } from './webhooks/measure-isolation.ts';
import { measureThroughput } from './webhooks/measure-throughput.ts';
import { startWebhookBench } from './webhooks/start-webhook-bench.ts';

const { endpoints: wanted, quick } = readCommandLine({
  endpoints: { type: 'string', default: '200' },
  quick: { type: 'boolean', default: false },
});
const endpoints = wholeNumber('endpoints', wanted, 10);
const bad = Math.floor(endpoints / 10);

const round = (value: number, digits = 1) => Number(value.toFixed(digits));
const shown = ({ deliveries, median, p99 }: Waits) => ({
  deliveries,
  'median ms': round(median),
  'p99 ms': round(p99),
});

const stop = await startTestServers();
try {
  await using bench = await startWebhookBench({ healthy: endpoints - 2 * bad, dead: bad, slow: bad });
  console.log('Deliveries in a burst');
  await measureThroughput(bench, quick ? 2 : 10);
  const throughput = await measureThroughput(bench, quick ? 5 : 30);
  console.log('Healthy endpoints without the others, and beside them');
  const { alone, besideBad } = await measureIsolation(bench, { events: quick ? 5 : 40, interval: 1_000 });
  console.log('Deliveries while the process is killed');
  const crashes = await measureCrashes(bench, { events: quick ? 5 : 30, kills: quick ? 1 : 5 });
  publish({
    title: `Webhooks: ${endpoints} endpoints, ${bad} dead, ${bad} slow`,
    rows: {
      'in a burst': {
        deliveries: throughput.deliveries,
        'deliveries/s': round(throughput.perSecond, 0),
        'CPU ms a delivery': round(throughput.cpuMilliseconds, 2),
      },
      'healthy ones alone': shown(alone),
      'beside dead and slow ones': shown(besideBad),
      'p99 beside ÷ alone': { 'p99 ms': round(besideBad.p99 / alone.p99, 2) },
      'killed with -9': { ...crashes },
    },
  });
} finally {
  await stop();
}

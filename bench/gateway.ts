/**
 * What a request costs a gateway: Souk's without and with its cache, `@apollo/gateway` with Apollo Server, Hive Gateway,
 * and a server that only answers the same bytes; on the same subgraphs and supergraph, taking turns. Every answer is
 * compared first. `--quick` takes less time and is less exact.
 */
import { readCommandLine } from './command-line.ts';
import { compareAnswers } from './gateway/compare-answers.ts';
import { bareHttp } from './gateway/contenders/bare-http.ts';
import type { RunningGateway } from './gateway/contenders/contender.ts';
import { hive } from './gateway/contenders/hive.ts';
import { souk } from './gateway/contenders/souk.ts';
import { stockApollo } from './gateway/contenders/stock-apollo.ts';
import type { Graph } from './gateway/graph.ts';
import { graphs } from './gateway/graphs.ts';
import { type Figures, measureInTurns, type Pace } from './gateway/measure-in-turns.ts';
import { operationBody } from './gateway/operation-body.ts';
import { startTestbed } from './gateway/testbed.ts';
import { publish, type Report } from './report.ts';

/** The Guild's operation asks for more than Souk lets anybody ask for. */
const LIMIT_COST = '100000';
const contenders = [
  souk('Souk, no cache', { LIMIT_COST, CACHE: 'off' }),
  souk('Souk, with cache', { LIMIT_COST, CACHE: 'on' }),
  stockApollo,
  hive,
];

const { quick } = readCommandLine({ quick: { type: 'boolean', default: false } });
const pace: Pace = quick ? { warmUp: 300, rounds: 2, span: 1.5 } : { warmUp: 1_000, rounds: 5, span: 3 };

const rows: Report['rows'] = {};
for (const graph of graphs) Object.assign(rows, await measure(graph));
publish({ title: 'Gateways on the same subgraphs, taking turns; 16 connections', rows });

async function measure(graph: Graph): Promise<Report['rows']> {
  await using opened = new AsyncDisposableStack();
  const testbed = opened.use(await startTestbed(graph));
  const gateways: Record<string, RunningGateway> = {};
  for (const contender of contenders) gateways[contender.name] = opened.use(await contender.start(testbed));
  const operations = Object.entries(graph.operations).map(([name, operation]) => [name, operationBody(operation)]);
  const answers: Record<string, string> = {};
  for (const [name = '', body = ''] of operations) answers[body] = await compareAnswers(name, body, gateways);
  const bare = bareHttp(answers);
  gateways[bare.name] = opened.use(await bare.start(testbed));

  const measured: Report['rows'] = {};
  for (const [operation = '', body = ''] of operations) {
    const kilobytes = Math.round(Buffer.byteLength(answers[body] ?? '') / 100) / 10;
    const figures = await measureInTurns(gateways, body, pace);
    for (const [name, figure] of Object.entries(figures)) {
      measured[`${operation} (${kilobytes} kB): ${name}`] = { ...rounded(figure), ...ratios(figure, figures) };
    }
  }
  return measured;
}

function rounded({ cpu, requestsPerSecond, p50, p99, resident }: Figures) {
  return {
    'CPU ms/request': round(cpu, 1_000),
    'requests/s': Math.round(requestsPerSecond),
    'p50 ms': round(p50, 10),
    'p99 ms': round(p99, 10),
    'RSS MiB': Math.round(resident),
  };
}

/** How often the processor time of this one goes into that of the others. */
function ratios({ cpu }: Figures, figures: Record<string, Figures>) {
  return {
    'stock ÷ this': round((figures[stockApollo.name]?.cpu ?? Number.NaN) / cpu, 10),
    'Hive ÷ this': round((figures[hive.name]?.cpu ?? Number.NaN) / cpu, 10),
  };
}

function round(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}

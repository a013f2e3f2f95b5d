import type { Report } from '../report.ts';
import { compareAnswers } from './compare-answers.ts';
import { bareHttp } from './contenders/bare-http.ts';
import type { RunningGateway } from './contenders/contender.ts';
import { hive, hiveRust } from './contenders/hive.ts';
import { souk } from './contenders/souk.ts';
import { stockApollo } from './contenders/stock-apollo.ts';
import type { Graph } from './graph.ts';
import { type Figures, measureInTurns, type Pace } from './measure-in-turns.ts';
import { operationBody } from './operation-body.ts';
import { startTestbed } from './testbed.ts';

/** The Guild's operation asks for more than Souk lets anybody ask for. */
const LIMIT_COST = '100000';
const own = [
  souk('Souk, no cache', { LIMIT_COST, CACHE: 'off' }),
  souk('Souk, with cache', { LIMIT_COST, CACHE: 'on' }),
];
const others = [
  souk("Souk, Apollo's executor", { LIMIT_COST, CACHE: 'off', EXECUTOR: 'apollo' }),
  stockApollo,
  hive,
  hiveRust,
];

const ofCheckout = (directory: string) => [
  souk('Souk there, no cache', { LIMIT_COST, CACHE: 'off' }, directory),
  souk('Souk there, with cache', { LIMIT_COST, CACHE: 'on' }, directory),
  stockApollo,
];

/**
 * What each operation of a graph costs each gateway. Throws when one of them answers something else than the others.
 * @param against another checkout of Souk, to be compared instead of the other gateways
 */
export async function measureGraph(graph: Graph, pace: Pace, against?: string): Promise<Report['rows']> {
  await using opened = new AsyncDisposableStack();
  const testbed = opened.use(await startTestbed(graph));
  const gateways: Record<string, RunningGateway> = {};
  for (const contender of [...own, ...(against === undefined ? others : ofCheckout(against))])
    gateways[contender.name] = opened.use(await contender.start(testbed));
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
  const names = { stock: stockApollo.name, Hive: hive.name, 'Hive, Rust': hiveRust.name };
  return Object.fromEntries(
    Object.entries(names).flatMap(([short, name]) => {
      const other = figures[name];
      return other ? [[`${short} ÷ this`, round(other.cpu / cpu, 10)]] : [];
    }),
  );
}

function round(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}

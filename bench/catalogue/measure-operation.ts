import { cpuSeconds } from '../process-figures.ts';
import type { Report } from '../report.ts';
import { percentile } from '../statistics.ts';
import type { CatalogueBench } from './catalogue-bench.ts';
import type { Operation } from './operations.ts';

/** What an operation takes on a catalogue, in milliseconds. */
export interface Measured {
  variants: number;
  graph: number[];
  plain: number[];
  /** Length of the answers of the graph as JSON, in characters. */
  lengths: number[];
  /** Processor time of the subgraph's process a request. */
  cpu: number;
}

/** Asks for it in turns of the catalogues, graph and plain statement, so that whatever else the machine does falls on all of them. */
export async function measureOperation(
  operation: Operation,
  benches: readonly CatalogueBench[],
  requests: number,
): Promise<Measured[]> {
  // Before it counts: plans are made, pages are read.
  for (let turn = 0; turn < Math.min(20, requests); turn++) {
    for (const bench of benches) {
      await ask(bench, operation, turn);
      await read(bench, operation, turn);
    }
  }
  const measured = benches.map(({ variants, pid }) => {
    return { variants, graph: [] as number[], plain: [] as number[], lengths: [] as number[], begun: cpuSeconds(pid) };
  });
  for (let turn = 0; turn < requests; turn++) {
    for (const [index, bench] of benches.entries()) {
      const [answer, asked] = await timed(() => ask(bench, operation, turn));
      measured[index]?.graph.push(asked);
      measured[index]?.lengths.push(JSON.stringify(answer).length);
      const [, taken] = await timed(() => read(bench, operation, turn));
      measured[index]?.plain.push(taken);
    }
  }
  return measured.map(({ begun, ...of }, index) => {
    return { ...of, cpu: ((cpuSeconds(benches[index]?.pid ?? 0) - begun) * 1_000) / requests };
  });
}

const ask = ({ ask: send, samples }: CatalogueBench, { query, variables }: Operation, turn: number) =>
  send(query, variables(samples, turn));

const read = ({ read: send, samples }: CatalogueBench, { name, plain, values }: Operation, turn: number) =>
  send({ name, text: plain, values: values(samples, turn) });

async function timed<Answer>(work: () => Promise<Answer>): Promise<[Answer, number]> {
  const begun = performance.now();
  const answer = await work();
  return [answer, performance.now() - begun];
}

const round = (value: number) => Math.round(value * 100) / 100;

/** A row for each catalogue, and one for how it grows from the first to the last. */
export function rowsOf(name: string, measured: readonly Measured[]): Report['rows'] {
  const rows: Report['rows'] = {};
  for (const { variants, graph, plain, lengths, cpu } of measured) {
    rows[`${name}, ${variants}`] = {
      'median ms': round(percentile(graph, 0.5)),
      'p99 ms': round(percentile(graph, 0.99)),
      'CPU ms': round(cpu),
      'answer KB': round(percentile(lengths, 0.5) / 1_000),
      'limit ms': round(percentile(plain, 0.5)),
      '÷ limit': round(percentile(graph, 0.5) / percentile(plain, 0.5)),
    };
  }
  const [first, last] = [measured[0], measured.at(-1)];
  if (!first || !last || first === last) return rows;
  const growth = (of: (measured: Measured) => number) => round(of(last) / of(first));
  rows[`${name}, growth`] = {
    'median ms': growth(({ graph }) => percentile(graph, 0.5)),
    'p99 ms': growth(({ graph }) => percentile(graph, 0.99)),
    'CPU ms': growth(({ cpu }) => cpu),
    'answer KB': growth(({ lengths }) => percentile(lengths, 0.5)),
    'limit ms': growth(({ plain }) => percentile(plain, 0.5)),
  };
  return rows;
}

/**
 * What a request costs a gateway: Souk's without and with its cache, and with Apollo's executor; `@apollo/gateway` with Apollo
 * Server, Hive Gateway with its query planner in JavaScript and with that in Rust, and a server that only answers the same
 * bytes; on the same subgraphs and supergraph, taking turns. Every answer is compared first. `--quick` takes less time and is less
 * exact; `--against DIR` measures Souk as it is in another checkout, which is set up, instead of the others.
 */
import { readCommandLine } from './command-line.ts';
import { graphs } from './gateway/graphs.ts';
import { measureGraph } from './gateway/measure-graph.ts';
import type { Pace } from './gateway/measure-in-turns.ts';
import { publish, type Report } from './report.ts';

const { quick, against } = readCommandLine({
  quick: { type: 'boolean', default: false },
  against: { type: 'string' },
});
const pace: Pace = quick ? { warmUp: 300, rounds: 2, span: 1.5 } : { warmUp: 1_000, rounds: 5, span: 3 };

const rows: Report['rows'] = {};
for (const graph of graphs) Object.assign(rows, await measureGraph(graph, pace, against));
publish({ title: 'Gateways on the same subgraphs, taking turns; 16 connections', rows });

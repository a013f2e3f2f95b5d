import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeGraph, type Graph } from './graph.ts';
import { type BenchProcess, reportedUrl, startProcess } from './start-process.ts';

/** Where gateways are measured: the subgraphs of a graph, each a process, and their supergraph. */
export interface Testbed extends AsyncDisposable {
  /** For logs and other files; removed at the end. */
  dir: string;
  graph: Graph;
  supergraphFile: string;
  subgraphs: Readonly<Record<string, TestbedSubgraph>>;
  /** Replaces the supergraph, all at once, by a version that says in its schema which it is. */
  describe(version: string): void;
}

interface TestbedSubgraph {
  url: string;
  /** Ends it without warning. */
  kill(): Promise<void>;
  /** Starts it again where it was. */
  restart(): Promise<void>;
  /** Makes it wait before each answer, so many milliseconds. */
  slowDown(delayMs: number): void;
}

const script = join(import.meta.dirname, 'processes', 'subgraph.ts');

export async function startTestbed(graph: Graph): Promise<Testbed> {
  await using opened = new AsyncDisposableStack();
  const dir = mkdtempSync(join(tmpdir(), 'souk-bench-'));
  opened.defer(() => rmSync(dir, { recursive: true, force: true }));
  const subgraphs: Record<string, TestbedSubgraph> = {};
  for (const name of Object.keys(graph.subgraphs)) {
    subgraphs[name] = opened.use(await startSubgraph(dir, graph, name));
  }
  const urls = Object.fromEntries(Object.entries(subgraphs).map(([name, { url }]) => [name, url]));
  const supergraph = composeGraph(graph, urls);
  const supergraphFile = join(dir, 'supergraph.graphql');
  writeFileSync(supergraphFile, supergraph);
  const keep = opened.move();
  return {
    dir,
    graph,
    supergraphFile,
    subgraphs,
    describe(version) {
      const described = supergraph.replace(/^type Query\b/m, `"${version}"\ntype Query`);
      writeFileSync(`${supergraphFile}.next`, described);
      renameSync(`${supergraphFile}.next`, supergraphFile);
    },
    [Symbol.asyncDispose]: async () => keep.disposeAsync(),
  };
}

async function startSubgraph(dir: string, graph: Graph, name: string): Promise<TestbedSubgraph & AsyncDisposable> {
  const start = (port: string) => startProcess({ dir, name, command: [script, graph.name, name, port] });
  let process: BenchProcess = await start('0');
  const url = await reportedUrl(process);
  return {
    url,
    kill: () => process.end('SIGKILL'),
    async restart() {
      process = await start(new URL(url).port);
      await reportedUrl(process);
    },
    slowDown: (delayMs) => void process.child.send({ delayMs }),
    [Symbol.asyncDispose]: () => process[Symbol.asyncDispose](),
  };
}

import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { freePort } from '#packages/processes/free-port.ts';
import { urlVariable, variablePrefix } from '#packages/subgraph-list/subgraph-names.ts';
import { shareStackFiles, stackFilePath } from '#packages/test-stack/environment.ts';
import { type TestStack, testStack } from '#packages/test-stack/test-stack.ts';
import { freeze } from '../../../e2e/stack/processes.ts';
import { untilReady } from '../../gateway/contenders/contender.ts';
import { type BenchProcess, startProcess } from '../../gateway/start-process.ts';
import { readProcess } from './running-process.ts';

interface Replica {
  process: BenchProcess;
  /** Of this process among those of the same subgraphs, from 2. */
  number: number;
  /** By what it serves. */
  ports: Record<string, number>;
}

/**
 * Has each process of subgraphs run so many times on the same databases and the same broker, each as the first was started but
 * for its ports, and another gateway spread its connections to a subgraph over them. `testStack` describes the shop with
 * all of it; the first gateway is stopped from running, so that it costs nothing.
 */
export async function startReplicas(count: number): Promise<AsyncDisposable> {
  const first = testStack();
  await using opened = new AsyncDisposableStack();
  if (count > 1) {
    const shared = Map.groupBy(Object.keys(first.subgraphs), (name) => first.processes[name] ?? 0);
    const numbers = Array.from({ length: count - 1 }, (_, index) => index + 2);
    const starting = [...shared].flatMap(([pid, names]) => numbers.map((number) => startReplica(pid, names, number)));
    const replicas = (await Promise.all(starting)).map((replica) => opened.use(replica));
    const balancer = opened.use(await startBalancer(first, replicas));
    const gateway = opened.use(await startGateway(first, balancer.urls));
    opened.use(freeze('gateway'));
    share({
      ...first,
      gatewayUrl: gateway.url,
      processes: {
        ...first.processes,
        ...named(replicas),
        balancer: balancer.process.pid,
        gateway: gateway.process.pid,
      },
    });
  }
  const keep = opened.move();
  return { [Symbol.asyncDispose]: () => keep.disposeAsync() };
}

async function startReplica(pid: number, names: readonly string[], number: number): Promise<Replica & AsyncDisposable> {
  const { command, environment } = readProcess(pid);
  const ports: Record<string, number> = {};
  for (const name of names) {
    const own = `${variablePrefix(name)}_PORT`;
    ports[name] = await freePort();
    environment[own in environment ? own : 'PORT'] = String(ports[name]);
  }
  const process = await startProcess({ dir: stateDir(), name: `${names.join('-')}-${number}`, command, environment });
  for (const port of Object.values(ports)) await untilReady(process, `http://127.0.0.1:${port}/readyz`);
  return { process, number, ports, [Symbol.asyncDispose]: process[Symbol.asyncDispose] };
}

async function startBalancer({ subgraphs }: TestStack, replicas: readonly Replica[]) {
  const ports = Object.fromEntries(
    Object.entries(subgraphs).map(([name, { url }]) => [
      name,
      [Number(new URL(url).port), ...replicas.flatMap((replica) => replica.ports[name] ?? [])],
    ]),
  );
  const command = [join(import.meta.dirname, 'balancer-process.ts'), JSON.stringify(ports)];
  const process = await startProcess({ dir: stateDir(), name: 'balancer', command });
  const [{ urls }] = (await once(process.child, 'message')) as [{ urls: Record<string, string> }];
  return { process, urls, [Symbol.asyncDispose]: process[Symbol.asyncDispose] };
}

async function startGateway({ processes }: TestStack, urls: Readonly<Record<string, string>>) {
  const { command, environment } = readProcess(processes['gateway'] ?? 0);
  const port = String(await freePort());
  Object.assign(environment, { PORT: port, METRICS_PORT: port });
  for (const [name, url] of Object.entries(urls)) environment[urlVariable(name)] = url;
  const process = await startProcess({ dir: stateDir(), name: 'gateway-2', command, environment });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(process, `${url}/readyz`);
  return { process, url, [Symbol.asyncDispose]: process[Symbol.asyncDispose] };
}

/** Process ids by name: `order (2)` is the second process of order. */
const named = (replicas: readonly Replica[]): Record<string, number> =>
  Object.fromEntries(
    replicas.flatMap(({ process, number, ports }) =>
      Object.keys(ports).map((name) => [`${name} (${number})`, process.pid] as const),
    ),
  );

/** The supervisor writes its own file again whenever it starts something. */
function share(stack: TestStack): void {
  const file = join(stateDir(), 'stack-of-replicas.json');
  writeFileSync(file, JSON.stringify(stack), { mode: 0o600 });
  shareStackFiles(file);
}

const stateDir = () => dirname(stackFilePath());

import { ownSubgraphs } from '#packages/subgraph-list/own-subgraphs.ts';
import { readEnvironmentSchemas } from '../subgraphs/read-environment-schemas.ts';
import { readOwnVariables } from '../subgraphs/read-own-variables.ts';
import { allReady } from './all-ready.ts';
import { checkOwnVariables } from './check-own-variables.ts';
import { checkServers } from './check-servers.ts';
import { chooseServers } from './choose-servers.ts';
import { isEmbedded, namedServers, type StartEnvironment, subgraphDatabaseUrls } from './environment.ts';
import { keepRunning, type Observer, type Part, type SupervisedPart } from './keep-running.ts';
import { type PreparedDatabase, prepareDatabases } from './prepare-databases.ts';
import type { Step } from './progress.ts';
import { identityKeys } from './secrets.ts';
import { servicePart } from './service-part.ts';
import { type ServiceSpecs, serviceSpecs } from './service-specs.ts';
import { removeStack, type Stack, writeStack } from './stack-file.ts';

/** Of each subgraph: the embedded server takes 200 and has nobody else to serve. */
const embeddedConnections = '10';

type OwnVariables = Awaited<ReturnType<typeof readOwnVariables>>;

export interface StackOptions {
  environment: StartEnvironment;
  stateDir: string;
  gatewayPort: number;
  databaseEmbedded: boolean;
  step: Step;
  say(name: string, message: string): void;
  print(line: string): void;
}

export interface StackControl {
  /** Resolves when everything is ready; rejects with what failed, and leaves the rest to `stop`. */
  start(): Promise<void>;
  /** Gateway first, then subgraphs, then servers: nothing loses what it needs while it still works. */
  stop(): Promise<void>;
  /** Ends everything at once. */
  kill(): void;
}

/** The whole shop: servers, databases, subgraphs and the gateway, started in this order and kept running. */
export function createStack(options: StackOptions): StackControl {
  const { environment, stateDir, step, say } = options;
  const servers = chooseServers(environment, stateDir, say);
  const kept = { gateway: [] as SupervisedPart[], subgraphs: [] as SupervisedPart[], servers: [] as SupervisedPart[] };
  const processes: Record<string, number> = { supervisor: process.pid };
  let stack: Omit<Stack, 'processes'> | undefined;
  /** What runs in a process of another name. */
  const servedBy = new Map<string, readonly string[]>();
  let stopping = false;

  const observer: Observer = {
    say,
    onStart(name, pid) {
      for (const served of servedBy.get(name) ?? [name]) processes[served] = pid;
      if (stack && !stopping) writeStack(stateDir, { ...stack, processes });
    },
  };

  const keep = (parts: Part[]): SupervisedPart[] => {
    if (stopping) throw new Error('stopped while starting');
    return parts.map((part) => keepRunning(part, observer));
  };

  async function startServices(ownVariables: OwnVariables): Promise<Pick<Stack, 'gatewayUrl' | 'subgraphs'>> {
    const source = { adminUrl: servers.databaseUrl(), databaseUrls: subgraphDatabaseUrls(environment), stateDir };
    const databases = await step('databases and migrations', () => prepareDatabases(source));
    const specs = await serviceSpecs({
      ...options,
      natsUrl: servers.natsUrl(),
      databaseUrls: Object.fromEntries(databases.map(({ subgraph, url }) => [subgraph, url])),
      databaseConnections: options.databaseEmbedded ? embeddedConnections : '',
      identity: identityKeys(stateDir),
      ownVariables,
      localPages: isEmbedded(environment),
      logLevel: environment.LOG_LEVEL,
    });
    for (const { name, serves } of specs.subgraphs)
      servedBy.set(
        name,
        serves.map((served) => served.name),
      );
    kept.subgraphs = keep(specs.subgraphs.map(servicePart));
    kept.gateway = keep([servicePart(specs.gateway)]);
    await step('subgraphs and gateway', () => allReady([...kept.subgraphs, ...kept.gateway]));
    return describe(specs, databases);
  }

  return {
    async start() {
      checkOwnVariables([...(await readEnvironmentSchemas(ownSubgraphs())).values()], options.databaseEmbedded);
      await checkServers(namedServers(environment));
      kept.servers = keep(servers.parts);
      if (servers.parts.length > 0) await step('PostgreSQL and NATS', () => allReady(kept.servers));
      const services = await startServices(await readOwnVariables(ownSubgraphs()));
      stack = { ...services, natsUrl: servers.natsUrl(), databaseUrl: servers.databaseUrl() };
      writeStack(stateDir, { ...stack, processes });
    },
    async stop() {
      stopping = true;
      removeStack(stateDir);
      for (const group of [kept.gateway, kept.subgraphs, kept.servers]) {
        await Promise.all(group.map((part) => part.stop()));
      }
    },
    kill() {
      for (const part of [...kept.gateway, ...kept.subgraphs, ...kept.servers]) part.kill();
    },
  };
}

/** Where the services are. */
function describe(
  { subgraphs, gateway }: ServiceSpecs,
  databases: readonly PreparedDatabase[],
): Pick<Stack, 'gatewayUrl' | 'subgraphs'> {
  const databaseUrls = new Map(databases.map(({ subgraph, url }) => [subgraph, url]));
  const urls = [...subgraphs, gateway].flatMap(({ serves }) =>
    serves.map(({ name, port }) => [name, `http://127.0.0.1:${port}`] as const),
  );
  return {
    gatewayUrl: urls.find(([name]) => name === gateway.name)?.[1] ?? '',
    subgraphs: Object.fromEntries(
      urls.flatMap(([name, url]) => {
        const databaseUrl = databaseUrls.get(name);
        return databaseUrl === undefined ? [] : [[name, { url: `${url}/graphql`, databaseUrl }]];
      }),
    ),
  };
}

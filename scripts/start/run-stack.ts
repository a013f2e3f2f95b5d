import { ownSubgraphs } from '#packages/subgraph-list/own-subgraphs.ts';
import { readOwnVariables } from '../subgraphs/read-own-variables.ts';
import { checkServers } from './check-servers.ts';
import { chooseServers } from './choose-servers.ts';
import { isDatabaseEmbedded, namedServers, type StartEnvironment, subgraphDatabaseUrls } from './environment.ts';
import { type KeptPart, keepRunning, type Observer, type Part } from './keep-running.ts';
import { prepareDatabases } from './prepare-databases.ts';
import type { Step } from './progress.ts';
import { identityKeys } from './secrets.ts';
import { servicePart } from './service-part.ts';
import { type ServiceSpecs, serviceSpecs } from './service-specs.ts';
import { removeStack, type Stack, writeStack } from './stack-file.ts';

/** Of each subgraph: the embedded server takes 200 and has nobody else to serve. */
const embeddedConnections = '10';

export interface StackOptions {
  environment: StartEnvironment;
  stateDir: string;
  gatewayPort: number;
  demoAccounts: boolean;
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
  const kept = { gateway: [] as KeptPart[], subgraphs: [] as KeptPart[], servers: [] as KeptPart[] };
  const processes: Record<string, number> = { supervisor: process.pid };
  let stack: Omit<Stack, 'processes'> | undefined;
  let stopping = false;

  const observer: Observer = {
    say,
    onStart(name, pid) {
      processes[name] = pid;
      if (stack && !stopping) writeStack(stateDir, { ...stack, processes });
    },
  };

  const keep = (parts: Part[]): KeptPart[] => {
    if (stopping) throw new Error('stopped while starting');
    return parts.map((part) => keepRunning(part, observer));
  };

  async function startServices(): Promise<ServiceSpecs> {
    const source = { adminUrl: servers.databaseUrl(), databaseUrls: subgraphDatabaseUrls(environment), stateDir };
    const databases = await step('databases and migrations', () => prepareDatabases(source));
    const specs = await serviceSpecs({
      ...options,
      natsUrl: servers.natsUrl(),
      databaseUrls: Object.fromEntries(databases.map(({ subgraph, url }) => [subgraph, url])),
      databaseConnections: isDatabaseEmbedded(environment) ? embeddedConnections : '',
      identity: identityKeys(stateDir),
      ownVariables: await readOwnVariables(ownSubgraphs()),
      logLevel: environment.LOG_LEVEL,
    });
    kept.subgraphs = keep(specs.subgraphs.map(servicePart));
    kept.gateway = keep([servicePart(specs.gateway)]);
    await step('subgraphs and gateway', () => allReady([...kept.subgraphs, ...kept.gateway]));
    return specs;
  }

  return {
    async start() {
      await checkServers(namedServers(environment));
      kept.servers = keep(servers.parts);
      if (servers.parts.length > 0) await step('PostgreSQL and NATS', () => allReady(kept.servers));
      const { subgraphs, gateway } = await startServices();
      stack = {
        gatewayUrl: `http://127.0.0.1:${gateway.port}`,
        natsUrl: servers.natsUrl(),
        databaseUrl: servers.databaseUrl(),
        subgraphs: Object.fromEntries(
          subgraphs.map(({ name, port, environment: { DATABASE_URL: databaseUrl = '' } }) => [
            name,
            { url: `http://127.0.0.1:${port}/graphql`, databaseUrl },
          ]),
        ),
      };
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

/** Waits for all of them, so that one failure does not hide another. */
async function allReady(parts: KeptPart[]): Promise<void> {
  const results = await Promise.allSettled(parts.map(({ ready }) => ready));
  const reasons = results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason.message)] : []));
  if (reasons.length > 0) throw new Error(reasons.join('\n'));
}

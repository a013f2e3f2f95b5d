import { resolve } from 'node:path';
import { freePort } from '#packages/processes/free-port.ts';
import type { OwnVariable } from '#packages/subgraph/own-variables.ts';
import { ownSubgraphs } from '#packages/subgraph-list/own-subgraphs.ts';
import { readSubgraphList } from '#packages/subgraph-list/read-subgraph-list.ts';
import { urlVariable } from '#packages/subgraph-list/subgraph-names.ts';
import { givenVariable, inheritedEnvironment } from './environment.ts';
import { ownEnvironment } from './own-environment.ts';
import type { IdentityKeys } from './secrets.ts';
import type { ServiceSpec } from './service-part.ts';

/** A small young generation: with Node's own default of 16 MiB the idle shop measured 925 MiB, with this 749 MiB. */
const NODE_FLAGS = ['--max-semi-space-size=4'];

export interface ServiceContext {
  stateDir: string;
  gatewayPort: number;
  natsUrl: string;
  databaseUrls: Record<string, string>;
  /** What each subgraph may open at most, as text; empty for its own default. */
  databaseConnections: string;
  identity: IdentityKeys;
  /** What each subgraph alone declares. */
  ownVariables: ReadonlyMap<string, readonly OwnVariable[]>;
  demoAccounts: boolean;
  logLevel: string;
  print(line: string): void;
}

export interface ServiceSpecs {
  subgraphs: ServiceSpec[];
  gateway: ServiceSpec;
}

export async function serviceSpecs(context: ServiceContext): Promise<ServiceSpecs> {
  const { identity, natsUrl, print } = context;
  const ownVariables = [...context.ownVariables.values()].flat();
  const environment = {
    ...inheritedEnvironment(ownVariables.map(({ name }) => name)),
    NATS_URL: natsUrl,
    LOG_LEVEL: context.logLevel,
    NODE_ENV: 'production',
    NODE_COMPILE_CACHE: resolve(context.stateDir, 'compile-cache'),
    APOLLO_TELEMETRY_DISABLED: '1',
  };
  const subgraphs: ServiceSpec[] = [];
  for (const { name, entry, port, directDatabaseVariable } of ownSubgraphs()) {
    subgraphs.push({
      name,
      entry,
      port: await freePort(port === context.gatewayPort ? undefined : port),
      environment: {
        ...environment,
        HOST: '127.0.0.1',
        DATABASE_CONNECTIONS: givenVariable('DATABASE_CONNECTIONS') ?? context.databaseConnections,
        DATABASE_URL: context.databaseUrls[name] ?? '',
        DATABASE_DIRECT_URL: givenVariable(directDatabaseVariable) ?? '',
        IDENTITY_PUBLIC_KEY: identity.publicKey,
        ...ownEnvironment(context.ownVariables.get(name) ?? [], context),
      },
      nodeFlags: NODE_FLAGS,
      print,
    });
  }
  const urls = [
    ...subgraphs.map(({ name, port }) => [urlVariable(name), `http://127.0.0.1:${port}/graphql`]),
    ...readSubgraphList().flatMap(({ external, urlVariable, routingUrl }) =>
      external ? [[urlVariable, givenVariable(urlVariable) ?? routingUrl]] : [],
    ),
  ];
  const gateway: ServiceSpec = {
    name: 'gateway',
    entry: 'gateway/server.ts',
    port: context.gatewayPort,
    environment: {
      ...environment,
      ...Object.fromEntries(urls),
      IDENTITY_PRIVATE_KEY: identity.privateKey,
      METRICS_PORT: String(context.gatewayPort),
      JWKS_URL: `http://127.0.0.1:${subgraphs.find(({ name }) => name === 'auth')?.port}/.well-known/jwks.json`,
    },
    nodeFlags: NODE_FLAGS,
    print,
  };
  return { subgraphs, gateway };
}

import { resolve } from 'node:path';
import { freePort } from '#packages/processes/free-port.ts';
import type { OwnVariable } from '#packages/subgraph/own-variables.ts';
import type { OwnSubgraph } from '#packages/subgraph-list/listed-subgraph.ts';
import { ownSubgraphs } from '#packages/subgraph-list/own-subgraphs.ts';
import { urlVariable, variablePrefix } from '#packages/subgraph-list/subgraph-names.ts';
import { givenVariable, inheritedEnvironment } from './environment.ts';
import { ownEnvironment } from './own-environment.ts';
import type { IdentityKeys } from './secrets.ts';
import type { ServiceSpec } from './service-part.ts';

/**
 * A small young generation: with Node's own default of 16 MiB the idle shop measured 925 MiB, with this 749 MiB. The gateway has the
 * default: what its large answers leave behind cost it a tenth of its processor time more.
 */
const subgraphFlags = ['--max-semi-space-size=4'];

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
  databaseEmbedded: boolean;
  /** Whether pages of this machine, and Apollo Sandbox, may call the gateway. */
  localPages: boolean;
  logLevel: string;
  print(line: string): void;
}

/** The gateway's default port. */
const USUAL_GATEWAY_PORT = 4000;

/** A subgraph with the port it gets. */
type PlacedSubgraph = OwnSubgraph & { port: number };

export interface ServiceSpecs {
  subgraphs: ServiceSpec[];
  gateway: ServiceSpec;
}

/** The processes of the shop: one for each subgraph that wants its own, one for all the others, and the gateway. */
export async function serviceSpecs(context: ServiceContext): Promise<ServiceSpecs> {
  const ownVariables = [...context.ownVariables.values()].flat();
  const environment = {
    ...inheritedEnvironment(ownVariables.map(({ name }) => name)),
    NATS_URL: context.natsUrl,
    LOG_LEVEL: context.logLevel,
    NODE_ENV: 'production',
    NODE_COMPILE_CACHE: givenVariable('NODE_COMPILE_CACHE') ?? resolve('node_modules', '.cache', 'souk'),
    APOLLO_TELEMETRY_DISABLED: '1',
  };
  const placed = await placeSubgraphs(context);
  const sharing = placed.filter(({ ownProcess }) => !ownProcess);
  const subgraphs = [
    ...placed.filter(({ ownProcess }) => ownProcess).map((subgraph) => aloneSpec(subgraph, context, environment)),
    ...(sharing.length > 0 ? [hostSpec(sharing, context, environment)] : []),
  ];
  return { subgraphs, gateway: gatewaySpec(placed, context, environment) };
}

/**
 * Subgraphs have their own ports where the gateway has its own, unless they are taken. Of several shops on one machine all but
 * one have moved their gateway; if they all tried the same ports, one might take a port another has just found free.
 */
async function placeSubgraphs({ gatewayPort }: ServiceContext): Promise<PlacedSubgraph[]> {
  const placed: PlacedSubgraph[] = [];
  for (const subgraph of ownSubgraphs()) {
    const preferred = gatewayPort === USUAL_GATEWAY_PORT ? subgraph.port : undefined;
    placed.push({ ...subgraph, port: await freePort(preferred) });
  }
  return placed;
}

function aloneSpec(
  subgraph: PlacedSubgraph,
  context: ServiceContext,
  environment: Record<string, string>,
): ServiceSpec {
  const { name, entry, port, directDatabaseVariable } = subgraph;
  return {
    name,
    command: [entry],
    serves: [{ name, port }],
    environment: {
      ...environment,
      ...subgraphEnvironment(context),
      ...ownEnvironment(context.ownVariables.get(name) ?? [], context),
      PORT: String(port),
      DATABASE_URL: context.databaseUrls[name] ?? '',
      DATABASE_DIRECT_URL: givenVariable(directDatabaseVariable) ?? '',
    },
    nodeFlags: subgraphFlags,
    print: context.print,
  };
}

function hostSpec(
  sharing: readonly PlacedSubgraph[],
  context: ServiceContext,
  environment: Record<string, string>,
): ServiceSpec {
  const scoped = sharing.map(({ name, port, databaseVariable, directDatabaseVariable }) => ({
    [`${variablePrefix(name)}_PORT`]: String(port),
    [databaseVariable]: context.databaseUrls[name] ?? '',
    [directDatabaseVariable]: givenVariable(directDatabaseVariable) ?? '',
    ...ownEnvironment(context.ownVariables.get(name) ?? [], context),
  }));
  return {
    name: 'subgraphs',
    command: ['scripts/start/host.ts', ...sharing.map(({ name }) => name)],
    serves: sharing.map(({ name, port }) => ({ name, port })),
    environment: Object.assign({}, environment, subgraphEnvironment(context), ...scoped),
    nodeFlags: subgraphFlags,
    print: context.print,
  };
}

const subgraphEnvironment = ({ identity, databaseConnections, gatewayPort }: ServiceContext) => ({
  HOST: '127.0.0.1',
  GATEWAY_URL: `http://localhost:${gatewayPort}/graphql`,
  DATABASE_CONNECTIONS: givenVariable('DATABASE_CONNECTIONS') ?? databaseConnections,
  OUTBOX_RETENTION_DAYS: givenVariable('OUTBOX_RETENTION_DAYS') ?? '',
  IDEMPOTENCY_RETENTION_DAYS: givenVariable('IDEMPOTENCY_RETENTION_DAYS') ?? '',
  IDENTITY_PUBLIC_KEY: identity.publicKey,
});

function gatewaySpec(
  placed: readonly PlacedSubgraph[],
  { gatewayPort, identity, localPages, print }: ServiceContext,
  environment: Record<string, string>,
): ServiceSpec {
  const urls = placed.map(({ name, port }) => [urlVariable(name), `http://127.0.0.1:${port}/graphql`]);
  return {
    name: 'gateway',
    command: ['gateway/server.ts'],
    serves: [{ name: 'gateway', port: gatewayPort }],
    environment: {
      ...environment,
      ...Object.fromEntries(urls),
      PORT: String(gatewayPort),
      METRICS_PORT: String(gatewayPort),
      ...(localPages && {
        CORS_ORIGINS: [givenVariable('CORS_ORIGINS') ?? [], 'localhost', 'https://studio.apollographql.com']
          .flat()
          .join(),
      }),
      IDENTITY_PRIVATE_KEY: identity.privateKey,
      JWKS_URL: `http://127.0.0.1:${placed.find(({ name }) => name === 'auth')?.port}/.well-known/jwks.json`,
    },
    nodeFlags: [],
    print,
  };
}

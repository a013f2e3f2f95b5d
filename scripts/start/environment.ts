import { z } from 'zod';
import { logLevel, natsUrl, port, postgresUrl, secret } from '#packages/environment/fields.ts';
import { readEnvironment } from '#packages/environment/read-environment.ts';
import type { NamedServers } from './check-servers.ts';

const schema = z.object({
  /** Where the gateway listens. */
  PORT: port.default(4000),
  /** An administrator of a PostgreSQL server: may create roles and databases. Default: an embedded server. */
  DATABASE_URL: postgresUrl.optional(),
  /** A NATS server with JetStream. Default: an embedded one. */
  NATS_URL: natsUrl.optional(),
  /** What auth keeps its keys with. Default: one in the state directory, made when there is none. */
  AUTH_SECRET: secret.optional(),
  /** Secrets, and the data of embedded servers. */
  SOUK_STATE_DIR: z.string().default('.souk'),
  /** Where nats-server is looked for. */
  PATH: z.string().default(''),
  LOG_LEVEL: logLevel,
  /** Fill the shop with example data. Default: only when both servers are embedded. */
  SEED: z.enum(['true', 'false']).optional(),
  /** A subgraph's database as its own role, where the administrator may not create it. */
  AUTH_DATABASE_URL: postgresUrl.optional(),
  PRODUCT_DATABASE_URL: postgresUrl.optional(),
  INVENTORY_DATABASE_URL: postgresUrl.optional(),
  ORDER_DATABASE_URL: postgresUrl.optional(),
  ANALYTICS_DATABASE_URL: postgresUrl.optional(),
});

export type StartEnvironment = z.infer<typeof schema>;

export const environment = (): StartEnvironment => readEnvironment(schema, process.env);

/** What every process of ours is given: all but the administrator's and the subgraphs' databases, and auth's secret. */
export const inheritedEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !notInherited.test(name)));

const notInherited = /^(([A-Z]+_)?DATABASE_URL|AUTH_SECRET)$/;

/** Whether PostgreSQL is ours to run: nobody named a server or a subgraph's database. */
export const isDatabaseEmbedded = (read: StartEnvironment): boolean =>
  read.DATABASE_URL === undefined && Object.values(subgraphDatabaseUrls(read)).every((url) => url === undefined);

/** The databases named subgraph by subgraph. */
export const subgraphDatabaseUrls = (read: StartEnvironment): Partial<Record<string, string>> => ({
  auth: read.AUTH_DATABASE_URL,
  product: read.PRODUCT_DATABASE_URL,
  inventory: read.INVENTORY_DATABASE_URL,
  order: read.ORDER_DATABASE_URL,
  analytics: read.ANALYTICS_DATABASE_URL,
});

/** The servers that somebody else runs, by the variable that names them. */
export const namedServers = ({ DATABASE_URL, NATS_URL, ...read }: StartEnvironment): NamedServers => {
  const databases = Object.entries({ DATABASE_URL, ...read }).filter(([name]) => name.endsWith('DATABASE_URL'));
  return { databases: Object.fromEntries(databases) as NamedServers['databases'], natsUrl: NATS_URL };
};

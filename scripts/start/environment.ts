import { z } from 'zod';
import { logLevel, natsUrl, port, postgresUrl } from '#packages/environment/fields.ts';
import { readEnvironment } from '#packages/environment/read-environment.ts';
import { ownSubgraphs } from '#packages/subgraph-list/own-subgraphs.ts';
import type { NamedServers } from './check-servers.ts';

const schema = z
  .object({
    /** Where the gateway listens. */
    PORT: port.default(4000),
    /** An administrator of a PostgreSQL server: may create roles and databases. Default: an embedded server. */
    DATABASE_URL: postgresUrl.optional(),
    /** A NATS server with JetStream. Default: an embedded one. */
    NATS_URL: natsUrl.optional(),
    /** Secrets, and the data of embedded servers. */
    SOUK_STATE_DIR: z.string().default('.souk'),
    /** Where nats-server is looked for. */
    PATH: z.string().default(''),
    LOG_LEVEL: logLevel,
    /** Fill the shop with example data. Default: only when both servers are embedded. */
    SEED: z.enum(['true', 'false']).optional(),
  })
  .and(
    /** `<SUBGRAPH>_DATABASE_URL`: a subgraph's database as its own role, where the administrator may not create it. */
    z.object(
      Object.fromEntries(ownSubgraphs().map(({ databaseVariable }) => [databaseVariable, postgresUrl.optional()])),
    ),
  );

export type StartEnvironment = z.infer<typeof schema>;

export const environment = (): StartEnvironment => readEnvironment(schema, process.env);

/** What every process of ours is given: all but databases, and the variables that one subgraph alone declares. */
export const inheritedEnvironment = (ownVariables: readonly string[]): Record<string, string> => {
  const isInherited = (name: string) => !/(^|_)DATABASE(_DIRECT)?_URL$/.test(name) && !ownVariables.includes(name);
  const inherited = Object.entries(process.env).filter(([name, value]) => value !== undefined && isInherited(name));
  return Object.fromEntries(inherited) as Record<string, string>;
};

/** A variable that is set and not empty. */
export const givenVariable = (name: string): string | undefined => process.env[name] || undefined;

/** Whether PostgreSQL is ours to run: nobody named a server or a subgraph's database. */
export const isDatabaseEmbedded = (read: StartEnvironment): boolean =>
  read.DATABASE_URL === undefined && Object.keys(subgraphDatabaseUrls(read)).length === 0;

/** Whether everything is ours to run, as a developer tries it: nobody named a server. */
export const isEmbedded = (read: StartEnvironment): boolean => isDatabaseEmbedded(read) && read.NATS_URL === undefined;

/** The databases named subgraph by subgraph. */
export const subgraphDatabaseUrls = (read: StartEnvironment): Partial<Record<string, string>> =>
  Object.fromEntries(
    ownSubgraphs().flatMap(({ name, databaseVariable }) => {
      const url = (read as Record<string, unknown>)[databaseVariable];
      return typeof url === 'string' ? [[name, url]] : [];
    }),
  );

/** The servers that somebody else runs, by the variable that names them. */
export const namedServers = ({ DATABASE_URL, NATS_URL, ...read }: StartEnvironment): NamedServers => {
  const databases = Object.entries({ DATABASE_URL, ...read }).filter(([name]) => name.endsWith('DATABASE_URL'));
  return { databases: Object.fromEntries(databases) as NamedServers['databases'], natsUrl: NATS_URL };
};

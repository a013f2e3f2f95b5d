import { isDatabaseEmbedded, type StartEnvironment } from './environment.ts';
import { natsPart, postgresPart, type ServerPart } from './server-parts.ts';

/** The database server and the broker: embedded ones, unless the environment names others. */
export interface Servers {
  /** The embedded ones, to be started. */
  parts: ServerPart[];
  /** Known once the parts run. */
  natsUrl(): string;
  /** The administrator's; undefined when every subgraph's database is named instead. */
  databaseUrl(): string | undefined;
}

export function chooseServers(
  environment: StartEnvironment,
  stateDir: string,
  say: (name: string, message: string) => void,
): Servers {
  const { DATABASE_URL: databaseUrl, NATS_URL: natsUrl } = environment;
  const postgres = isDatabaseEmbedded(environment)
    ? postgresPart(stateDir, (message) => say('postgres', message))
    : undefined;
  const nats = natsUrl ? undefined : natsPart(stateDir, environment.PATH, (message) => say('nats', message));
  return {
    parts: [postgres, nats].filter((part) => part !== undefined),
    natsUrl: () => natsUrl ?? nats?.url() ?? '',
    databaseUrl: () => databaseUrl ?? postgres?.url(),
  };
}

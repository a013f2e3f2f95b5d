import { z } from 'zod';
import { jwk, logLevel, natsUrl, port, postgresUrl } from '#packages/environment/fields.ts';

/** What every subgraph reads from its environment. */
export const subgraphEnvironment = z.object({
  /** Of the subgraph. No default: subgraphs on one machine need different ones. */
  PORT: port,
  /** The subgraph's own database, as the subgraph's own role. */
  DATABASE_URL: postgresUrl,
  NATS_URL: natsUrl,
  /** Public key of the gateway's identity tokens. */
  IDENTITY_PUBLIC_KEY: jwk,
  LOG_LEVEL: logLevel,
});

export type SubgraphEnvironment = z.infer<typeof subgraphEnvironment>;

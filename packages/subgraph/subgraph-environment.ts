import { z } from 'zod';
import { days, httpUrl, jwk, logLevel, natsUrl, port, postgresUrl } from '#packages/environment/fields.ts';

/** What every subgraph reads from its environment; one that needs more extends it. */
export const subgraphEnvironment = z.object({
  /** Of the subgraph. No default: subgraphs on one machine need different ones. */
  PORT: port,
  /** Address it listens on. Default the loopback interface; in a container `0.0.0.0`. */
  HOST: z.string().default('127.0.0.1'),
  /** The subgraph's own database, as the subgraph's own role; a pooler in transaction mode may be between. */
  DATABASE_URL: postgresUrl,
  /** The same without the pooler, for the outbox relay, which needs a session of its own. Default `DATABASE_URL`. */
  DATABASE_DIRECT_URL: postgresUrl.optional(),
  /**
   * Connections to it at most, besides the one of the outbox relay. With the default, twelve subgraphs in two replicas each
   * stay below PostgreSQL's own default of 100 (ADR 21). Not fewer than 2: a transaction may wait for a second one.
   */
  DATABASE_CONNECTIONS: z.coerce.number().int().min(2).default(3),
  /** How long its outbox keeps events that are published, of which the stream can be made anew. */
  OUTBOX_RETENTION_DAYS: days.default(7),
  /** How long idempotency keys are remembered. Callers are promised 30 days. */
  IDEMPOTENCY_RETENTION_DAYS: days.min(30).default(30),
  NATS_URL: natsUrl,
  /** Where the gateway serves GraphQL, for subgraphs that ask the graph. Default the gateway's own on this machine. */
  GATEWAY_URL: httpUrl.default('http://localhost:4000/graphql'),
  /** Public key of the gateway's identity tokens. */
  IDENTITY_PUBLIC_KEY: jwk,
  LOG_LEVEL: logLevel,
});

export type SubgraphEnvironment = z.infer<typeof subgraphEnvironment>;

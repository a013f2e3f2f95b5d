import type { FastifyInstance } from 'fastify';
import { pruneKeys } from '#packages/idempotency/prune-keys.ts';
import { createInboxPrune } from '#packages/inbox/prune-inbox.ts';
import { connectBroker } from '#packages/jetstream/connect-broker.ts';
import type { Handler } from '#packages/jetstream/handler.ts';
import { startConsumer } from '#packages/jetstream/start-consumer.ts';
import type { CommitSignal } from '#packages/outbox/commit-signal.ts';
import { startOutboxRelay } from '#packages/outbox/outbox-relay.ts';
import type { Database } from '#packages/prisma-database/open-database.ts';
import { runService, type Service } from '#packages/service/service.ts';
import type { Sql } from '#packages/sql/sql.ts';
import type { ResolverMap } from '#packages/subgraph-server/build-executable-subgraph.ts';
import type { SubgraphRequest } from '#packages/subgraph-server/request.ts';
import { startSubgraph } from '#packages/subgraph-server/start-subgraph.ts';
import { type Prune, startPruning } from './start-pruning.ts';
import type { SubgraphEnvironment } from './subgraph-environment.ts';

/** What a subgraph is made of. */
interface SubgraphParts<Client, Tx extends Sql> extends Service {
  database: Database<Client, Tx>;
  signal: CommitSignal;
}

/** The definition of a subgraph. */
export interface SubgraphDefinition<Client extends Sql, Tx extends Sql, Subgraph, Context extends SubgraphRequest> {
  /** Name of the subgraph; its durable consumers are called `<name>-<aggregateType>`. */
  name: string;
  /** Where `schema.graphql` lies. */
  directory: string;
  environment: SubgraphEnvironment;
  connectDatabase: (url: string) => Database<Client, Tx>;
  /** Makes what lives as long as the process; `use` registers what is to be closed with it. */
  createDependencies: (parts: SubgraphParts<Client, Tx>) => Subgraph | Promise<Subgraph>;
  resolvers: ResolverMap;
  createContext: (subgraph: Subgraph) => (request: SubgraphRequest) => Context;
  /** The events the subgraph answers, by aggregate type. */
  createHandlers: (subgraph: Subgraph) => Record<string, Handler<Tx>[]>;
  /** Events handled at a time, for each aggregate type. Default 8. */
  concurrency?: number;
  /** What the subgraph's own tables are rid of; those of the mechanisms always are. Default nothing. */
  prunes?: readonly Prune[];
  /** Adds routes that are open to callers without an identity token. */
  addRoutes?: (app: FastifyInstance, subgraph: Subgraph) => void;
}

/**
 * Runs a subgraph as a process: its database, its outbox relay, a consumer for each aggregate type it follows, the pruning of
 * its tables, its subgraph. It waits for the broker at its start only: afterwards it is ready while its database answers,
 * and without the broker its events wait in the outbox.
 */
export function runSubgraph<Client extends Sql, Tx extends Sql, Subgraph, Context extends SubgraphRequest>(
  definition: SubgraphDefinition<Client, Tx, Subgraph, Context>,
): Promise<void> {
  const { name, directory, environment, resolvers, concurrency, prunes = [], addRoutes } = definition;
  const { DATABASE_URL: databaseUrl, IDENTITY_PUBLIC_KEY: identityKey, PORT: port } = environment;
  return runService(name, { logLevel: environment.LOG_LEVEL }, async ({ logger, use }) => {
    const database = use(definition.connectDatabase(databaseUrl));
    const broker = use(await connectBroker({ url: environment.NATS_URL, name, logger }));
    const { signal } = use(startOutboxRelay({ databaseUrl, broker, logger }));
    const subgraph = await definition.createDependencies({ database, signal, logger, use });

    const { prisma: sql, transact } = database;
    for (const [aggregateType, handlers] of Object.entries(definition.createHandlers(subgraph))) {
      const consumer = { broker, subgraph: name, aggregateType, sql, transact, handlers, logger };
      use(startConsumer({ ...consumer, ...(concurrency !== undefined && { concurrency }) }));
    }
    use(startPruning({ sql, prunes: [createInboxPrune(), pruneKeys, ...prunes], logger }));
    use(
      await startSubgraph({
        port,
        schemaFile: `${directory}/schema.graphql`,
        resolvers,
        identityKey,
        logger,
        createContext: definition.createContext(subgraph),
        checkReady: database.ping,
        ...(addRoutes && { addRoutes: (app) => addRoutes(app, subgraph) }),
      }),
    );
  });
}

import type { FastifyInstance } from 'fastify';
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
import type { RoomEnvironment } from './room-environment.ts';
import { type Prune, startPruning } from './start-pruning.ts';

/** What a room is made of. */
interface RoomParts<Client, Tx extends Sql> extends Service {
  database: Database<Client, Tx>;
  signal: CommitSignal;
}

/** The furniture of a room. */
export interface Furniture<Client extends Sql, Tx extends Sql, Room, Context extends SubgraphRequest> {
  /** Name of the subgraph; its durable consumers are called `<name>-<aggregateType>`. */
  name: string;
  /** Where `schema.graphql` lies. */
  directory: string;
  environment: RoomEnvironment;
  connectDatabase: (url: string) => Database<Client, Tx>;
  /** Makes what lives as long as the process; `use` registers what is to be closed with it. */
  openRoom: (parts: RoomParts<Client, Tx>) => Room | Promise<Room>;
  resolvers: ResolverMap;
  createContext: (room: Room) => (request: SubgraphRequest) => Context;
  /** The events the room answers, by aggregate type. */
  createHandlers: (room: Room) => Record<string, Handler<Tx>[]>;
  /** Events handled at a time, for each aggregate type. Default 8. */
  concurrency?: number;
  /** What the room's tables are rid of besides old inbox rows. Default nothing. */
  prunes?: readonly Prune[];
  /** Adds routes that are open to callers without an identity token. */
  addRoutes?: (app: FastifyInstance, room: Room) => void;
}

/**
 * Runs a room as a process: its database, its outbox relay, a consumer for each aggregate type it follows, the pruning of
 * its tables, its subgraph. It waits for the broker at its start only: afterwards it is ready while its database answers,
 * and without the broker its events wait in the outbox.
 */
export function runRoom<Client extends Sql, Tx extends Sql, Room, Context extends SubgraphRequest>(
  furniture: Furniture<Client, Tx, Room, Context>,
): Promise<void> {
  const { name, directory, environment, resolvers, concurrency, prunes = [], addRoutes } = furniture;
  const { DATABASE_URL: databaseUrl, IDENTITY_PUBLIC_KEY: identityKey, PORT: port } = environment;
  return runService(name, { logLevel: environment.LOG_LEVEL }, async ({ logger, use }) => {
    const database = use(furniture.connectDatabase(databaseUrl));
    const broker = use(await connectBroker({ url: environment.NATS_URL, name, logger }));
    const { signal } = use(startOutboxRelay({ databaseUrl, broker, logger }));
    const room = await furniture.openRoom({ database, signal, logger, use });

    const { prisma: sql, transact } = database;
    for (const [aggregateType, handlers] of Object.entries(furniture.createHandlers(room))) {
      const consumer = { broker, room: name, aggregateType, sql, transact, handlers, logger };
      use(startConsumer({ ...consumer, ...(concurrency !== undefined && { concurrency }) }));
    }
    use(startPruning({ sql, prunes: [createInboxPrune(), ...prunes], logger }));
    use(
      await startSubgraph({
        port,
        schemaFile: `${directory}/schema.graphql`,
        resolvers,
        identityKey,
        logger,
        createContext: furniture.createContext(room),
        checkReady: database.ping,
        ...(addRoutes && { addRoutes: (app) => addRoutes(app, room) }),
      }),
    );
  });
}

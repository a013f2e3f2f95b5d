import { connectBroker } from '#packages/jetstream/connect-broker.ts';
import { startConsumer } from '#packages/jetstream/start-consumer.ts';
import { startOutboxRelay } from '#packages/outbox/outbox-relay.ts';
import { runService } from '#packages/service/service.ts';
import { startSubgraph } from '#packages/subgraph-server/start-subgraph.ts';
import { createHandlers } from './consumes/index.ts';
import { createContext } from './context.ts';
import { environment } from './environment.ts';
import { resolvers } from './resolvers/index.ts';
import { connectDatabase } from './store/database.ts';

await runService('inventory', { logLevel: environment.LOG_LEVEL }, async ({ logger, use }) => {
  const database = use(connectDatabase(environment.DATABASE_URL));
  const broker = use(await connectBroker({ url: environment.NATS_URL, name: 'inventory', logger }));
  use(startOutboxRelay({ databaseUrl: environment.DATABASE_URL, broker, logger }));
  const room = { database, clock: () => new Date() };

  const { prisma: sql, transact } = database;
  for (const [aggregateType, handlers] of Object.entries(createHandlers(room))) {
    use(startConsumer({ broker, room: 'inventory', aggregateType, sql, transact, handlers, logger }));
  }
  use(
    await startSubgraph({
      port: environment.PORT,
      schemaFile: `${import.meta.dirname}/schema.graphql`,
      resolvers,
      identityKey: environment.IDENTITY_PUBLIC_KEY,
      logger,
      createContext: createContext(room),
      checkReady: database.ping,
    }),
  );
});

import { connectBroker } from '#packages/jetstream/connect-broker.ts';
import { startConsumer } from '#packages/jetstream/start-consumer.ts';
import { startOutboxRelay } from '#packages/outbox/outbox-relay.ts';
import { runService } from '#packages/service/service.ts';
import { startSubgraph } from '#packages/subgraph-server/start-subgraph.ts';
import { handlers } from './consumes/index.ts';
import { createContext } from './context.ts';
import { environment } from './environment.ts';
import { resolvers } from './resolvers/index.ts';
import { connectDatabase } from './store/database.ts';

await runService('product', { logLevel: environment.LOG_LEVEL }, async ({ logger, use }) => {
  const database = use(connectDatabase(environment.DATABASE_URL));
  const broker = use(await connectBroker({ url: environment.NATS_URL, name: 'product', logger }));
  use(startOutboxRelay({ databaseUrl: environment.DATABASE_URL, broker, logger }));

  for (const [aggregateType, list] of Object.entries(handlers)) {
    const { prisma: sql, transact } = database;
    use(startConsumer({ broker, room: 'product', aggregateType, sql, transact, handlers: list, logger }));
  }

  use(
    await startSubgraph({
      port: environment.PORT,
      schemaFile: `${import.meta.dirname}/schema.graphql`,
      resolvers,
      identityKey: environment.IDENTITY_PUBLIC_KEY,
      logger,
      createContext: createContext({ database, clock: () => new Date() }),
      async checkReady() {
        await database.ping();
        if (!broker.isConnected()) throw new Error('NATS does not answer');
      },
    }),
  );
});

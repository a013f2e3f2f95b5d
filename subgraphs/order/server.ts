import { connectBroker } from '#packages/jetstream/connect-broker.ts';
import { startConsumer } from '#packages/jetstream/start-consumer.ts';
import { startOutboxRelay } from '#packages/outbox/outbox-relay.ts';
import { createSandboxProvider } from '#packages/payment-provider/sandbox-provider.ts';
import { runService } from '#packages/service/service.ts';
import { startSubgraph } from '#packages/subgraph-server/start-subgraph.ts';
import { createHandlers } from './consumes/index.ts';
import { createContext } from './context.ts';
import { environment } from './environment.ts';
import { resolvers } from './resolvers/index.ts';
import { connectDatabase } from './store/database.ts';

/** Payments that may be waited for at once: each waits for the provider, not for this process. */
const concurrency = 64;

await runService('order', { logLevel: environment.LOG_LEVEL }, async ({ logger, use }) => {
  const database = use(connectDatabase(environment.DATABASE_URL));
  const broker = use(await connectBroker({ url: environment.NATS_URL, name: 'order', logger }));
  const { signal } = use(startOutboxRelay({ databaseUrl: environment.DATABASE_URL, broker, logger }));
  const room = { database, signal, payments: createSandboxProvider(), clock: () => new Date() };

  const { prisma: sql, transact } = database;
  for (const [aggregateType, handlers] of Object.entries(createHandlers(room))) {
    use(startConsumer({ broker, room: 'order', aggregateType, sql, transact, handlers, logger, concurrency }));
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

import { connectBroker } from '#packages/jetstream/connect-broker.ts';
import { startConsumer } from '#packages/jetstream/start-consumer.ts';
import { startOutboxRelay } from '#packages/outbox/outbox-relay.ts';
import { runService } from '#packages/service/service.ts';
import { startSubgraph } from '#packages/subgraph-server/start-subgraph.ts';
import { handlers } from './consumes/index.ts';
import { createContext } from './context.ts';
import { demoAccounts } from './domain/demo-accounts.ts';
import { environment } from './environment.ts';
import { resolvers } from './resolvers/index.ts';
import { openRoom } from './room.ts';
import { connectDatabase } from './store/database.ts';
import { ensureAccount } from './use-cases/ensure-account.ts';

/** Seconds a verifier may go on using the published keys. */
const keySetLifetime = 300;

await runService('auth', { logLevel: environment.LOG_LEVEL }, async ({ logger, use }) => {
  const database = use(connectDatabase(environment.DATABASE_URL));
  const broker = use(await connectBroker({ url: environment.NATS_URL, name: 'auth', logger }));
  use(startOutboxRelay({ databaseUrl: environment.DATABASE_URL, broker, logger }));

  for (const [aggregateType, list] of Object.entries(handlers)) {
    const { prisma: sql, transact } = database;
    use(startConsumer({ broker, room: 'auth', aggregateType, sql, transact, handlers: list, logger }));
  }

  const room = await openRoom(database);
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = environment;
  if (email !== undefined && password !== undefined) {
    const roles = await ensureAccount(room, { email, password, displayName: null, roles: ['ADMIN'] });
    if (!roles.includes('ADMIN')) logger.warn('the account of ADMIN_EMAIL existed before and is no administrator');
  }
  if (environment.DEMO_ACCOUNTS) await Promise.all(demoAccounts.map((account) => ensureAccount(room, account)));

  use(
    await startSubgraph({
      port: environment.PORT,
      schemaFile: `${import.meta.dirname}/schema.graphql`,
      resolvers,
      identityKey: environment.IDENTITY_PUBLIC_KEY,
      logger,
      createContext: createContext(room),
      async checkReady() {
        await database.ping();
        if (!broker.isConnected()) throw new Error('NATS does not answer');
      },
      addRoutes(app) {
        app.get('/.well-known/jwks.json', (_request, reply) =>
          reply.header('cache-control', `public, max-age=${keySetLifetime}`).send(room.accessTokens.publicKeys),
        );
      },
    }),
  );
});

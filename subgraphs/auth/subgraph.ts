import { defineSubgraph } from '#packages/subgraph/define-subgraph.ts';
import { createHandlers } from './consumes/index.ts';
import { createContext } from './context.ts';
import { createDependencies } from './dependencies.ts';
import { notificationKey } from './domain/service-keys.ts';
import { keySetLifetime } from './domain/signing-key.ts';
import { environmentSchema } from './environment.ts';
import { resolvers } from './resolvers/index.ts';
import { pruneNotices } from './store/account-notices.ts';
import { connectDatabase } from './store/database.ts';
import { pruneAttempts } from './store/prune-attempts.ts';
import { ensureFirstAccounts } from './use-cases/account/ensure-first-accounts.ts';
import { ensureServiceKey } from './use-cases/api-keys/ensure-service-key.ts';

export const subgraph = defineSubgraph({
  name: 'auth',
  directory: import.meta.dirname,
  environment: environmentSchema,
  connectDatabase,
  async createDependencies({ environment, database, clock, logger, use }) {
    const dependencies = use(await createDependencies({ database, secret: environment.AUTH_SECRET, clock, logger }));
    await ensureFirstAccounts(dependencies, environment, logger);
    const { NOTIFICATION_API_KEY } = environment;
    if (NOTIFICATION_API_KEY !== undefined) await ensureServiceKey(dependencies, NOTIFICATION_API_KEY, notificationKey);
    return dependencies;
  },
  resolvers,
  createContext,
  createHandlers,
  createPrunes: () => [pruneAttempts, pruneNotices],
  addRoutes(app, { accessTokens }) {
    app.get('/.well-known/jwks.json', async (_request, reply) =>
      reply.header('cache-control', `public, max-age=${keySetLifetime}`).send(await accessTokens.publicKeys()),
    );
  },
});

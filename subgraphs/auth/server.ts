import { runRoom } from '#packages/room/run-room.ts';
import { createHandlers } from './consumes/index.ts';
import { createContext } from './context.ts';
import { keySetLifetime } from './domain/signing-key.ts';
import { environment } from './environment.ts';
import { resolvers } from './resolvers/index.ts';
import { openRoom } from './room.ts';
import { connectDatabase } from './store/database.ts';
import { pruneAttempts } from './store/prune-attempts.ts';
import { ensureFirstAccounts } from './use-cases/ensure-first-accounts.ts';

await runRoom({
  name: 'auth',
  directory: import.meta.dirname,
  environment,
  connectDatabase,
  async openRoom({ database, logger, use }) {
    const room = use(await openRoom({ database, secret: environment.AUTH_SECRET, logger }));
    await ensureFirstAccounts(room, environment, logger);
    return room;
  },
  resolvers,
  createContext,
  createHandlers,
  prunes: [pruneAttempts],
  addRoutes(app, { accessTokens }) {
    app.get('/.well-known/jwks.json', async (_request, reply) =>
      reply.header('cache-control', `public, max-age=${keySetLifetime}`).send(await accessTokens.publicKeys()),
    );
  },
});

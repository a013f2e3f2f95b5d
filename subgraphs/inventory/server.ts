import { pruneKeys } from '#packages/idempotency/prune-keys.ts';
import { runRoom } from '#packages/room/run-room.ts';
import { createHandlers } from './consumes/index.ts';
import { createContext } from './context.ts';
import { environment } from './environment.ts';
import { resolvers } from './resolvers/index.ts';
import { connectDatabase } from './store/database.ts';

await runRoom({
  name: 'inventory',
  directory: import.meta.dirname,
  environment,
  connectDatabase,
  openRoom: ({ database }) => ({ database, clock: () => new Date() }),
  resolvers,
  createContext,
  createHandlers,
  prunes: [pruneKeys],
});

import { runRoom } from '#packages/room/run-room.ts';
import { createHandlers } from './consumes/index.ts';
import { createContext } from './context.ts';
import { environment } from './environment.ts';
import { resolvers } from './resolvers/index.ts';
import { connectDatabase } from './store/database.ts';

await runRoom({
  name: 'analytics',
  directory: import.meta.dirname,
  environment,
  connectDatabase,
  openRoom: ({ database }) => ({ database }),
  resolvers,
  createContext,
  createHandlers,
});

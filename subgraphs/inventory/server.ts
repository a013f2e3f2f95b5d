import { runSubgraph } from '#packages/subgraph/run-subgraph.ts';
import { createHandlers } from './consumes/index.ts';
import { createContext } from './context.ts';
import { environment } from './environment.ts';
import { resolvers } from './resolvers/index.ts';
import { connectDatabase } from './store/database.ts';

await runSubgraph({
  name: 'inventory',
  directory: import.meta.dirname,
  environment,
  connectDatabase,
  createDependencies: ({ database }) => ({ database, clock: () => new Date() }),
  resolvers,
  createContext,
  createHandlers,
});

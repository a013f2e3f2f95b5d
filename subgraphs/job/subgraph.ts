import { defineSubgraph } from '#packages/subgraph/define-subgraph.ts';
import { createHandlers } from './consumes/index.ts';
import { createContext } from './context.ts';
import { environmentSchema } from './environment.ts';
import { resolvers } from './resolvers/index.ts';
import { connectDatabase } from './store/database.ts';
import { pruneJobs } from './store/prune-jobs.ts';

export const subgraph = defineSubgraph({
  name: 'job',
  directory: import.meta.dirname,
  environment: environmentSchema,
  connectDatabase,
  createDependencies: ({ database, signal, clock }) => ({ database, signal, clock }),
  resolvers,
  createContext,
  createHandlers,
  createPrunes: () => [pruneJobs],
});

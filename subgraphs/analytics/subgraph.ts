import { defineSubgraph } from '#packages/subgraph/define-subgraph.ts';
import { createHandlers } from './consumes/index.ts';
import { createContext } from './context.ts';
import { environmentSchema } from './environment.ts';
import { createJobs, crontab } from './jobs/index.ts';
import { resolvers } from './resolvers/index.ts';
import { connectDatabase } from './store/database.ts';

export const subgraph = defineSubgraph({
  name: 'analytics',
  directory: import.meta.dirname,
  environment: environmentSchema,
  connectDatabase,
  createDependencies: ({ database, clock }) => ({ database, clock }),
  resolvers,
  createContext,
  createHandlers,
  createJobs,
  createCrontab: () => crontab,
});

import { createSandboxProvider } from '#packages/payment-provider/sandbox-provider.ts';
import { runSubgraph } from '#packages/subgraph/run-subgraph.ts';
import { createHandlers } from './consumes/index.ts';
import { createContext } from './context.ts';
import { environment } from './environment.ts';
import { resolvers } from './resolvers/index.ts';
import { connectDatabase } from './store/database.ts';

await runSubgraph({
  name: 'order',
  directory: import.meta.dirname,
  environment,
  connectDatabase,
  createDependencies: ({ database, signal }) => {
    return { database, signal, payments: createSandboxProvider(), clock: () => new Date() };
  },
  resolvers,
  createContext,
  createHandlers,
  // Payments that may be waited for at once: each waits for the provider, not for this process.
  concurrency: 64,
});

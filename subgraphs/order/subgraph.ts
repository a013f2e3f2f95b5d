import { createPaymentProvider } from '#packages/payment-provider/create-payment-provider.ts';
import { defineSubgraph } from '#packages/subgraph/define-subgraph.ts';
import { createHandlers } from './consumes/index.ts';
import { createContext } from './context.ts';
import { environmentSchema } from './environment.ts';
import { resolvers } from './resolvers/index.ts';
import { connectDatabase } from './store/database.ts';

export const subgraph = defineSubgraph({
  name: 'order',
  directory: import.meta.dirname,
  environment: environmentSchema,
  connectDatabase,
  createDependencies: ({ environment, database, signal, clock, use }) => {
    return { database, signal, payments: createPaymentProvider(environment, use), clock };
  },
  resolvers,
  createContext,
  createHandlers,
  // Payments that may be waited for at once: each waits for the provider, not for this process.
  concurrency: 64,
});

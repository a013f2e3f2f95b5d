import { createPaymentProvider } from '#packages/payment-provider/create-payment-provider.ts';
import { defineSubgraph } from '#packages/subgraph/define-subgraph.ts';
import { createHandlers } from './consumes/index.ts';
import { createContext } from './context.ts';
import { environmentSchema } from './environment.ts';
import { createIngress } from './ingress/index.ts';
import { createJobs, crontab } from './jobs/index.ts';
import { resolvers } from './resolvers/index.ts';
import { connectDatabase } from './store/database.ts';
import { createLoaders } from './store/loaders.ts';
import { createPatience } from './use-cases/payments/patience.ts';
import { createWriteOrder } from './use-cases/write-order.ts';

export const subgraph = defineSubgraph({
  name: 'order',
  directory: import.meta.dirname,
  environment: environmentSchema,
  connectDatabase,
  createDependencies: ({ environment, database, signal, clock, logger, use }) => {
    const payments = createPaymentProvider(environment, use);
    const paymentProvider = environment.PAYMENT_PROVIDER;
    const loaders = createLoaders(database.prisma, clock);
    const writeOrder = createWriteOrder(database, { clock, paymentProvider });
    const patience = createPatience();
    return { database, loaders, writeOrder, signal, payments, paymentProvider, patience, clock, logger };
  },
  resolvers,
  createContext,
  createHandlers,
  createIngress,
  createJobs,
  createCrontab: () => crontab,
  // Payments that may be waited for at once: each waits for the provider, not for this process.
  concurrency: 64,
});

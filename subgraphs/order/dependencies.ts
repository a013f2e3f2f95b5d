import type { Logger } from 'pino';
import type { CommitSignal } from '#packages/outbox/commit-signal.ts';
import type { PaymentProvider } from '#packages/payment-provider/payment-provider.ts';
import type { Database } from './store/database.ts';
import type { Loaders } from './store/loaders.ts';
import type { Patience } from './use-cases/payments/patience.ts';
import type { WriteOrder } from './use-cases/write-order.ts';

/** What lives as long as the process. */
export interface Dependencies {
  database: Database;
  loaders: Loaders;
  writeOrder: WriteOrder;
  /** Tells of commits of every process of the subgraph. */
  signal: CommitSignal;
  payments: PaymentProvider;
  /** The name it was chosen by. */
  paymentProvider: string;
  /** Of mutations that wait for the provider. */
  patience: Patience;
  clock: () => Date;
  logger: Logger;
}

import type { Logger } from 'pino';
import type { Sql, Transact } from '#packages/sql/sql.ts';
import type { Broker } from './connect-broker.ts';
import { createFailureHandling } from './handle-failures.ts';
import type { Handler } from './handler.ts';
import { createOrderedProcessor } from './ordered-processor.ts';
import { startReceiving } from './start-receiving.ts';

export interface ConsumerOptions<Tx extends Sql> {
  broker: Broker;
  /** Subgraph that consumes. The durable consumer is called `<subgraph>-<aggregateType>`. */
  subgraph: string;
  /** Every event of this aggregate type is received. */
  aggregateType: string;
  /** For single statements outside a transaction. */
  sql: Sql;
  /** READ COMMITTED. */
  transact: Transact<Tx>;
  /** Events without a handler are recorded and skipped. */
  handlers: readonly Handler<Tx>[];
  logger: Logger;
  /** Batches of events handled at a time, each of other aggregates, and events prepared. Default 8. */
  concurrency?: number;
  /** Milliseconds before a failed handler is tried again, doubled with each further failure. Default 250. */
  firstRetry?: number;
}

/**
 * Receives the events of an aggregate type: those of many aggregates together, in order within one, each taking effect
 * once. Starts by itself and goes on for ever: streams and the durable consumer are created when they are missing.
 */
export function startConsumer<Tx extends Sql>(options: ConsumerOptions<Tx>): { close(): Promise<void> } {
  const { broker, aggregateType, concurrency = 8, firstRetry = 250 } = options;
  const consumer = `${options.subgraph}-${aggregateType}`;
  const logger = options.logger.child({ consumer });
  const stop = new AbortController();
  const stopping = stop.signal;
  const failures = createFailureHandling({ broker, consumer, logger, firstRetry, stopping });
  const process = createOrderedProcessor({ ...options, consumer, concurrency, failures, logger, stopping });
  const subscription = {
    durable: { name: consumer, filterSubject: `events.${aggregateType}.>`, startTime: null },
    process,
  };
  return startReceiving({ broker, logger, stop, subscribe: async () => subscription });
}

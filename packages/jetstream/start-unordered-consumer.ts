import type { Logger } from 'pino';
import type { Sql, Transact } from '#packages/sql/sql.ts';
import type { Broker } from './connect-broker.ts';
import { readEventPatterns } from './event-patterns.ts';
import { followGenerations } from './follow-generations.ts';
import { deleteEarlierDurables, generationDurable } from './generation-durables.ts';
import { createFailureHandling } from './handle-failures.ts';
import { startReceiving } from './start-receiving.ts';
import type { UnorderedConsumer } from './unordered-consumer.ts';
import { createUnorderedProcessor } from './unordered-processor.ts';

export interface UnorderedConsumerOptions<Tx extends Sql> {
  broker: Broker;
  /** Subgraph that consumes. The consumer is called `<subgraph>-<name>`. */
  subgraph: string;
  definition: UnorderedConsumer<Tx>;
  /** For single statements outside a transaction. */
  sql: Sql;
  /** READ COMMITTED. */
  transact: Transact<Tx>;
  logger: Logger;
  /** Milliseconds before a failed event is tried again, doubled with each further failure. Default 250. */
  firstRetry?: number;
  /** Milliseconds between looks at whether a replay was asked for, besides those that events give cause to. Default 5000. */
  pollInterval?: number;
}

/** How far the clock of the broker may be behind those of who publishes, in milliseconds: events are looked at from then on. */
const clockTolerance = 300_000;

/**
 * Receives events of any type, each for itself and exactly once in effect. Starts by itself and goes on for ever; follows
 * replays that begin while it runs. Throws a RangeError when the patterns are malformed.
 */
export function startUnorderedConsumer<Tx extends Sql>(
  options: UnorderedConsumerOptions<Tx>,
): { close(): Promise<void> } {
  const { broker, definition, sql, firstRetry = 250, pollInterval = 5_000 } = options;
  const consumer = `${options.subgraph}-${definition.name}`;
  const logger = options.logger.child({ consumer });
  const patterns = readEventPatterns(definition.types);
  const stop = new AbortController();
  const stopping = stop.signal;
  const generations = followGenerations({
    sql,
    consumer,
    begin: definition.begin,
    createProcess(generation, onSuperseded) {
      // What fails in one generation may do well in the next.
      const failures = createFailureHandling({ broker, consumer, logger, firstRetry, stopping });
      const { concurrency = 8 } = definition;
      const around = { consumer, patterns, generation, concurrency, failures, logger, stopping, onSuperseded };
      return createUnorderedProcessor({ ...options, ...around });
    },
  });

  const subscribe = async () => {
    const { generation, process, over } = await generations.current();
    if (generation.generation > 1) await deleteEarlierDurables(broker, consumer, generation.generation);
    const { beginFrom, createdAt } = generation;
    logger.info({ generation: generation.generation, beginFrom }, 'receives events in any order');
    return {
      durable: {
        name: generationDurable(consumer, generation.generation),
        filterSubject: patterns.filterSubject,
        startTime: beginFrom && new Date(beginFrom.getTime() - clockTolerance),
        mark: createdAt.toISOString(),
      },
      process,
      over,
    };
  };

  let looking = Promise.resolve();
  const poll = setInterval(() => {
    looking = looking.then(generations.lookForReplay);
  }, pollInterval);

  const receiving = startReceiving({ broker, logger, stop, subscribe });
  return {
    async close() {
      clearInterval(poll);
      await looking;
      await receiving.close();
    },
  };
}

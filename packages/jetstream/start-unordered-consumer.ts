import type { Logger } from 'pino';
import { ensureGeneration } from '#packages/inbox/ensure-generation.ts';
import { findGeneration, type Generation } from '#packages/inbox/find-generation.ts';
import type { Sql, Transact } from '#packages/sql/sql.ts';
import type { Broker } from './connect-broker.ts';
import { readEventPatterns } from './event-patterns.ts';
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

/** What a process follows at present. */
interface Followed {
  generation: Generation;
  over: AbortController;
  process: ReturnType<typeof createUnorderedProcessor>;
}

const isSame = (one: Generation, other: Generation) =>
  one.generation === other.generation && one.createdAt.getTime() === other.createdAt.getTime();

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
  const failures = createFailureHandling({ broker, consumer, logger, firstRetry, stopping });
  let followed: Followed | null = null;

  const follow = (generation: Generation): Followed => {
    const over = new AbortController();
    const { concurrency = 8 } = definition;
    const around = { consumer, patterns, generation, concurrency, failures, logger, stopping };
    const process = createUnorderedProcessor({ ...options, ...around, onSuperseded: () => over.abort() });
    return { generation, over, process };
  };

  const subscribe = async () => {
    const generation = await ensureGeneration(sql, consumer, definition.begin);
    if (generation.generation > 1) await deleteEarlierDurables(broker, consumer, generation.generation);
    // What is still under way when a connection is back belongs to the same processor.
    const isFollowed = followed !== null && !followed.over.signal.aborted && isSame(followed.generation, generation);
    const { over, process } = followed !== null && isFollowed ? followed : follow(generation);
    followed = { generation, over, process };
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
      over: over.signal,
    };
  };

  const lookForReplay = async () => {
    if (followed === null || followed.over.signal.aborted) return;
    const { generation, over } = followed;
    const found = await findGeneration(sql, consumer).catch(() => generation);
    if (found?.generation !== generation.generation) over.abort();
  };
  let looking = Promise.resolve();
  const poll = setInterval(() => {
    looking = looking.then(lookForReplay);
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

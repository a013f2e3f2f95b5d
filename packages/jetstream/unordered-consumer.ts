import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import type { Begin } from '#packages/inbox/ensure-generation.ts';
import type { Sql } from '#packages/sql/sql.ts';
import type { EventPattern } from './event-patterns.ts';
import { createEffect, type Task } from './handler.ts';

interface Declaration<Prepared> {
  /** The consumer is called `<subgraph>-<name>`. Small letters, digits and dashes; not an aggregate type of the subgraph's handlers. */
  name: string;
  /** The events it takes. A change takes hold where the consumer is; a replay takes what was before. */
  types: readonly EventPattern[];
  /** Where it begins when it runs for the first time; afterwards only a replay changes that. */
  begin: Begin;
  /** Batches of events handled at a time by one process, and events prepared. Default 8. */
  concurrency?: number;
  /**
   * Which of the events of these types are to be handled at this moment, such as those that anybody has registered for; asked outside any
   * transaction. Of the others nothing is written down, so one that comes again is asked about again. Default: all.
   */
  concerns?(types: readonly string[]): Promise<readonly boolean[]>;
  /**
   * Runs outside the transaction, for slow calls to others; its result goes to `apply`. It may run more than once for an
   * event, so what it calls must be idempotent, with the event's id as key. What may take more than seconds is a job.
   */
  prepare?(event: AnyEvent): Promise<Prepared>;
}

interface SingleStep<Tx extends Sql, Prepared> {
  /**
   * Runs in the transaction that records the event in the inbox: it takes effect exactly once in a generation, or throws.
   * The data is as it was published; `parseEvent` reads it by a contract. Either step may throw `RetryLater`.
   */
  apply(event: AnyEvent, tx: Tx, prepared: Prepared): Promise<void>;
}

interface BatchStep<Tx extends Sql, Prepared> {
  /**
   * The same for events that wait together, several of which may be of one aggregate, in any order. When it throws, none has
   * taken effect, and they come again in smaller batches.
   */
  applyAll(batch: readonly { event: AnyEvent; prepared: Prepared }[], tx: Tx): Promise<void>;
}

/** One handler for events of any type, each handled for itself: one that fails holds up nothing else (ADR 27). */
export type UnorderedConsumer<Tx extends Sql, Prepared = unknown> = Declaration<Prepared> &
  (SingleStep<Tx, Prepared> | BatchStep<Tx, Prepared>);

/** Declares an unordered consumer. (A function, so that the type of what is prepared need not be written.) */
export const defineUnorderedConsumer = <Tx extends Sql, Prepared = undefined>(
  definition: UnorderedConsumer<Tx, Prepared>,
): UnorderedConsumer<Tx, Prepared> => definition;

/** Tells the work that an event asks of an unordered consumer. */
export function tasksOf<Tx extends Sql>(definition: UnorderedConsumer<Tx>): (event: AnyEvent) => Task<Tx> {
  const effect = createEffect(definition);
  return (event) => ({
    event,
    prepare: definition.prepare ? async () => definition.prepare?.(event) : null,
    effect,
  });
}

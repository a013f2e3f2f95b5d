import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import type { Begin } from '#packages/inbox/ensure-generation.ts';
import type { Sql } from '#packages/sql/sql.ts';
import type { EventPattern } from './event-patterns.ts';
import type { Task } from './handler.ts';

/** One handler for events of any type, each handled for itself: one that fails holds up nothing else (ADR 27). */
export interface UnorderedConsumer<Tx extends Sql, Prepared = unknown> {
  /** The consumer is called `<subgraph>-<name>`. Small letters, digits and dashes; not an aggregate type of the subgraph's handlers. */
  name: string;
  /** The events it takes. A change takes hold where the consumer is; a replay takes what was before. */
  types: readonly EventPattern[];
  /** Where it begins when it runs for the first time; afterwards only a replay changes that. */
  begin: Begin;
  /** Events handled at a time by one process. Default 8. */
  concurrency?: number;
  /**
   * Runs outside the transaction, for slow calls to others; its result goes to `apply`. It may run more than once for an
   * event, so what it calls must be idempotent, with the event's id as key. What may take more than seconds is a job.
   */
  prepare?(event: AnyEvent): Promise<Prepared>;
  /**
   * Runs in the transaction that records the event in the inbox: it takes effect exactly once in a generation, or throws.
   * The data is as it was published; `parseEvent` reads it by a contract. Either step may throw `RetryLater`.
   */
  apply(event: AnyEvent, tx: Tx, prepared: Prepared): Promise<void>;
}

/** Declares an unordered consumer. (A function, so that the type of what is prepared need not be written.) */
export const defineUnorderedConsumer = <Tx extends Sql, Prepared = undefined>(
  definition: UnorderedConsumer<Tx, Prepared>,
): UnorderedConsumer<Tx, Prepared> => definition;

/** The work an event asks of an unordered consumer. */
export function taskOf<Tx extends Sql>(definition: UnorderedConsumer<Tx>, event: AnyEvent): Task<Tx> {
  return {
    prepare: definition.prepare ? async () => definition.prepare?.(event) : null,
    apply: (tx, prepared) => definition.apply(event, tx, prepared),
  };
}

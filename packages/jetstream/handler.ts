import {
  type AnyEvent,
  type EventContract,
  type EventOf,
  parseEvent,
} from '#packages/event-contract/event-contract.ts';
import type { Sql } from '#packages/sql/sql.ts';

/** An event with what was prepared for it. */
export interface PreparedEvent {
  event: AnyEvent;
  prepared: unknown;
}

/** What is done about events in the transaction that records them. One object for all events of a handler. */
export interface Effect<Tx extends Sql> {
  /** Whether it takes many events at a time. */
  takesMany: boolean;
  apply(batch: readonly PreparedEvent[], tx: Tx): Promise<void>;
}

/** The work one event asks of a handler. */
export interface Task<Tx extends Sql> {
  /** As the handler reads it. */
  event: AnyEvent;
  /** Null when there is nothing to prepare. */
  prepare: (() => Promise<unknown>) | null;
  effect: Effect<Tx>;
}

/** What a subgraph does about one version of one event. Made by `on`. */
export interface Handler<Tx extends Sql> {
  contract: EventContract;
  /** Parses the event's data. Throws a ZodError. */
  taskFor(event: AnyEvent): Task<Tx>;
}

interface Preparation<Contract extends EventContract, Prepared> {
  /**
   * Runs outside the transaction, for slow calls to others; its result goes to `apply`. It may run more than once for
   * an event, so what it calls must be idempotent, with the event's id as key.
   */
  prepare?(event: EventOf<Contract>): Promise<Prepared>;
}

interface SingleStep<Contract extends EventContract, Tx extends Sql, Prepared> {
  /** Runs in the transaction that records the event in the inbox: it takes effect exactly once, or throws. */
  apply(event: EventOf<Contract>, tx: Tx, prepared: Prepared): Promise<void>;
}

interface BatchStep<Contract extends EventContract, Tx extends Sql, Prepared> {
  /**
   * The same for events that wait together, of one aggregate each, in the order of arrival. When it throws, none has taken
   * effect, and they come again in smaller batches.
   */
  applyAll(batch: readonly { event: EventOf<Contract>; prepared: Prepared }[], tx: Tx): Promise<void>;
}

export type Steps<Contract extends EventContract, Tx extends Sql, Prepared> = Preparation<Contract, Prepared> &
  (SingleStep<Contract, Tx, Prepared> | BatchStep<Contract, Tx, Prepared>);

/** Declares what is done about an event. Either step may throw `RetryLater`. */
export function on<Contract extends EventContract, Tx extends Sql, Prepared = undefined>(
  contract: Contract,
  steps: Steps<Contract, Tx, Prepared>,
): Handler<Tx> {
  // What comes back is what `taskFor` and this very `prepare` gave, or undefined as Prepared says.
  const effect = createEffect(steps as StepsOf<EventOf<Contract>, Tx, Prepared>);
  return {
    contract,
    taskFor(anyEvent) {
      const event = parseEvent(contract, anyEvent);
      return { event, prepare: steps.prepare ? async () => steps.prepare?.(event) : null, effect };
    },
  };
}

type StepsOf<Event extends AnyEvent, Tx extends Sql, Prepared> =
  | { apply(event: Event, tx: Tx, prepared: Prepared): Promise<void> }
  | { applyAll(batch: readonly { event: Event; prepared: Prepared }[], tx: Tx): Promise<void> };

/** The effect of a handler, whose events and what it prepared come back to it as they were. */
export function createEffect<Event extends AnyEvent, Tx extends Sql, Prepared>(
  steps: StepsOf<Event, Tx, Prepared>,
): Effect<Tx> {
  return {
    takesMany: 'applyAll' in steps,
    async apply(prepared, tx) {
      const batch = prepared as readonly { event: Event; prepared: Prepared }[];
      if ('applyAll' in steps) return steps.applyAll(batch, tx);
      for (const each of batch) await steps.apply(each.event, tx, each.prepared);
    },
  };
}

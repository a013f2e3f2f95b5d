import {
  type AnyEvent,
  type EventContract,
  type EventOf,
  parseEvent,
} from '#packages/event-contract/event-contract.ts';
import type { Sql } from '#packages/sql/sql.ts';

/** The work one event asks of a handler. */
export interface Task<Tx extends Sql> {
  /** Null when there is nothing to prepare. */
  prepare: (() => Promise<unknown>) | null;
  apply(tx: Tx, prepared: unknown): Promise<void>;
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
  return {
    contract,
    taskFor(anyEvent) {
      const event = parseEvent(contract, anyEvent);
      return {
        prepare: steps.prepare ? async () => steps.prepare?.(event) : null,
        // `prepared` is what this very `prepare` returned, or undefined as Prepared says.
        apply: (tx, prepared) =>
          'applyAll' in steps
            ? steps.applyAll([{ event, prepared: prepared as Prepared }], tx)
            : steps.apply(event, tx, prepared as Prepared),
      };
    },
  };
}

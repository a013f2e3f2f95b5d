import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import type { Sql } from '#packages/sql/sql.ts';

/**
 * What a consumer has received. `Receipt`: what it can answer to an event; `new` means that the event may take effect. Answers
 * come in the order in which the events were given, which may be of many aggregates, several of one, and one of them twice.
 */
export interface Inbox<Receipt extends string> {
  /** Whether the events of an aggregate are new in the order of their versions only. */
  keepsOrder: boolean;
  /**
   * What `receive` would answer now, without recording anything; but of an event that is given twice `new` both times. A duplicate
   * needs no effect and is acknowledged: it has to be recorded, or two processes could each take the other's copy for the one that
   * takes effect.
   */
  peek(sql: Sql, events: readonly AnyEvent[]): Promise<Receipt[]>;
  /**
   * Records the events that are new, in the transaction of their effect, by one statement. Waits for transactions that record
   * events of the same aggregates; it may be called once in a transaction, or two may wait for each other. Needs READ COMMITTED.
   */
  receive(sql: Sql, events: readonly AnyEvent[]): Promise<Receipt[]>;
}

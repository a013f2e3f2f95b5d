import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import type { Sql } from '#packages/sql/sql.ts';

/** What a consumer has received. `Receipt`: what it can answer to an event; `new` means that the event may take effect. */
export interface Inbox<Receipt extends string> {
  /** What `receive` would answer now, without recording anything. */
  peek(sql: Sql, event: AnyEvent): Promise<Receipt>;
  /** Records an event that is new, in the transaction of its effect. Needs READ COMMITTED. */
  receive(sql: Sql, event: AnyEvent): Promise<Receipt>;
}

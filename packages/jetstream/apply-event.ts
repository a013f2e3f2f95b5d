import type { Logger } from 'pino';
import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import type { Inbox } from '#packages/inbox/inbox.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { applyTogether, type Database } from './apply-together.ts';
import type { Task } from './handler.ts';
import { whileDown } from './while-down.ts';

/**
 * Lets an event take effect once, alone: prepares, then records it in the inbox and applies it in one transaction. A null task
 * only records it. Waits in place while the database is down, until `stopping`; throws any other error.
 */
export async function applyEvent<Tx extends Sql, Receipt extends string>(
  database: Database<Tx>,
  inbox: Inbox<Receipt>,
  event: AnyEvent,
  task: Task<Tx> | null,
  around: { logger: Logger; stopping: AbortSignal },
): Promise<Receipt> {
  let prepared: unknown;
  if (task?.prepare) {
    const receipt = await whileDown(() => inbox.peek(database.sql, [event]), around);
    if (receipt[0] !== undefined && receipt[0] !== 'new') return receipt[0];
    prepared = await task.prepare();
  }
  const entries = [{ event, task, prepared }];
  const [receipt] = await whileDown(
    () => applyTogether(database, inbox, entries, { applied: [], underWay: [] }),
    around,
  );
  if (receipt === undefined) throw new Error('the inbox gave no receipt');
  return receipt;
}

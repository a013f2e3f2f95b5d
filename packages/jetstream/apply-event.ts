import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import type { Inbox } from '#packages/inbox/inbox.ts';
import { backoff } from '#packages/sql/backoff.ts';
import { retryKind } from '#packages/sql/retryable-errors.ts';
import type { Sql, Transact } from '#packages/sql/sql.ts';
import type { Task } from './handler.ts';

export interface Database<Tx extends Sql> {
  /** For single statements outside a transaction. */
  sql: Sql;
  /** READ COMMITTED. */
  transact: Transact<Tx>;
}

/**
 * Lets an event take effect once: prepares, then records it in the inbox and applies it in one transaction. A null task
 * only records it. Waits in place while the database is down, until `stopping`; throws any other error.
 */
export async function applyEvent<Tx extends Sql, Receipt extends string>(
  { sql, transact }: Database<Tx>,
  inbox: Inbox<Receipt>,
  event: AnyEvent,
  task: Task<Tx> | null,
  { logger, stopping }: { logger: Logger; stopping: AbortSignal },
): Promise<Receipt> {
  // No nak during an outage: the broker would send the whole backlog, only to get it back out of order.
  const retryWhileDown = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    for (let failures = 1; ; failures++) {
      try {
        return await work();
      } catch (error) {
        const kind = retryKind(error);
        if ((kind !== 'unavailable' && kind !== 'interrupted') || stopping.aborted) throw error;
        if (failures === 1) logger.warn({ err: error, eventId: event.id }, 'the database is down, waiting for it');
        await delay(backoff(failures, { first: 50, most: 1_000 }), undefined, { signal: stopping });
      }
    }
  };

  if (task === null) return retryWhileDown(() => inbox.receive(sql, event));
  let prepared: unknown;
  if (task.prepare) {
    const receipt = await retryWhileDown(() => inbox.peek(sql, event));
    if (receipt !== 'new') return receipt;
    prepared = await task.prepare();
  }
  return retryWhileDown(() =>
    transact(async (tx) => {
      const receipt = await inbox.receive(tx, event);
      if (receipt === 'new') await task.apply(tx, prepared);
      return receipt;
    }),
  );
}

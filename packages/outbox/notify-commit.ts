import type { Sql } from '#packages/sql/sql.ts';
import { outboxChannel } from './append-events.ts';

/**
 * Tells whoever waits for it by a `CommitSignal` that the transaction committed, where it writes no event that would tell.
 * @param type what they expect; not the type of an event.
 */
export async function notifyCommit(tx: Sql, type: string, aggregateId: string): Promise<void> {
  await tx.$executeRawUnsafe('SELECT pg_notify($1, $2)', outboxChannel, `${type} ${aggregateId}`);
}

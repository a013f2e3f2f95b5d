import { noteForCommit } from '#packages/causality/commits.ts';
import type { Sql } from '#packages/sql/sql.ts';

/**
 * Tells whoever waits for it by a `CommitSignal` that the transaction committed, where it writes no event that would tell.
 * @param tx a transaction of `transact`.
 * @param type what they expect; not the type of an event.
 */
export function notifyCommit(tx: Sql, type: string, aggregateId: string): void {
  noteForCommit(tx, [{ type, aggregateId }]);
}

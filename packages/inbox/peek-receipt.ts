import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import type { Sql } from '#packages/sql/sql.ts';
import type { Receipt } from './receive-once.ts';

/** What `receiveOnce` would answer now, without recording anything. */
export async function peekReceipt(
  sql: Sql,
  consumer: string,
  event: Pick<AnyEvent, 'aggregateId' | 'aggregateVersion'>,
): Promise<Receipt> {
  const rows = await sql.$queryRawUnsafe<{ latest: number }[]>(
    `SELECT coalesce(max(aggregate_version), 0) AS latest FROM inbox_event
     WHERE consumer = $1::text AND aggregate_id = $2::text`,
    consumer,
    event.aggregateId,
  );
  const next = (rows[0]?.latest ?? 0) + 1;
  if (event.aggregateVersion < next) return 'duplicate';
  return event.aggregateVersion === next ? 'new' : 'gap';
}

import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import type { Sql } from '#packages/sql/sql.ts';
import type { Receipt } from './receive-once.ts';

/** What `receiveOnce` would answer now, without recording anything. */
export async function foreseeReceipt(
  sql: Sql,
  consumer: string,
  event: Pick<AnyEvent, 'aggregateId' | 'aggregateVersion'>,
): Promise<Receipt> {
  const rows = await sql.$queryRawUnsafe<{ version: number }[]>(
    `SELECT aggregate_version AS version FROM inbox_event
     WHERE consumer = $1::text AND aggregate_id = $2::text AND aggregate_version IN ($3::int - 1, $3::int)`,
    consumer,
    event.aggregateId,
    event.aggregateVersion,
  );
  const versions = rows.map((row) => row.version);
  if (versions.includes(event.aggregateVersion)) return 'duplicate';
  return event.aggregateVersion === 1 || versions.includes(event.aggregateVersion - 1) ? 'new' : 'gap';
}

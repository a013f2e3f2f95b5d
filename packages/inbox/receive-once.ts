import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import type { Sql } from '#packages/sql/sql.ts';

/**
 * - `new`: recorded now; its effect belongs into the same transaction.
 * - `duplicate`: recorded before; nothing is left to do.
 * - `gap`: an earlier event of the aggregate is not recorded yet; nothing was written.
 */
export type Receipt = 'new' | 'duplicate' | 'gap';

// A row another transaction commits while the INSERT waits for it is not in this statement's snapshot, so a conflict is
// recognized by what is missing: ready to be recorded, and still not recorded by us. Needs READ COMMITTED.
const statement = `
  WITH recorded AS (
    SELECT coalesce(max(aggregate_version), 0) AS latest FROM inbox_event
    WHERE consumer = $1::text AND aggregate_id = $2::text
  ), received AS (
    INSERT INTO inbox_event (consumer, aggregate_id, aggregate_version, event_id, processed_at)
    SELECT $1::text, $2::text, $3::int, $4::uuid, now() FROM recorded WHERE latest = $3::int - 1
    ON CONFLICT DO NOTHING
    RETURNING 1
  )
  SELECT CASE WHEN EXISTS (SELECT FROM received) THEN 'new' WHEN latest >= $3::int - 1 THEN 'duplicate' ELSE 'gap' END
    AS receipt
  FROM recorded`;

/**
 * Records that a consumer received an event, in one statement. Waits for a transaction that is recording the same
 * event. Only the newest row of an aggregate is needed: versions are recorded without gaps (see `createInboxPrune`).
 */
export async function receiveOnce(
  sql: Sql,
  consumer: string,
  event: Pick<AnyEvent, 'id' | 'aggregateId' | 'aggregateVersion'>,
): Promise<Receipt> {
  const rows = await sql.$queryRawUnsafe<{ receipt: Receipt }[]>(
    statement,
    consumer,
    event.aggregateId,
    event.aggregateVersion,
    event.id,
  );
  if (!rows[0]) throw new Error('the inbox gave no receipt');
  return rows[0].receipt;
}

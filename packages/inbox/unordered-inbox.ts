import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import type { Sql } from '#packages/sql/sql.ts';
import type { Inbox } from './inbox.ts';

/**
 * - `new`: recorded now; its effect belongs into the same transaction.
 * - `duplicate`: recorded before; nothing is left to do.
 * - `superseded`: the consumer is in another generation by now; nothing was written.
 */
export type UnorderedReceipt = 'new' | 'duplicate' | 'superseded';

// The conflicting row is locked and read as it is then, also when another transaction committed it meanwhile: two
// deliveries of one event cannot both be new. What is rolled back leaves the versions as they were.
const receiveStatement = `
  WITH current AS (
    SELECT max(generation) AS generation FROM inbox_generation WHERE consumer = $1::text
  ), received AS (
    INSERT INTO inbox_versions AS known (consumer, generation, aggregate_type, aggregate_id, versions)
    SELECT $1::text, generation, $3::text, $4::text, int8multirange(int8range($5::bigint, $5::bigint, '[]'))
    FROM current WHERE generation = $2::int
    ON CONFLICT (consumer, generation, aggregate_type, aggregate_id)
    DO UPDATE SET versions = known.versions + excluded.versions WHERE NOT known.versions @> $5::bigint
    RETURNING 1
  )
  SELECT CASE
    WHEN EXISTS (SELECT FROM received) THEN 'new' WHEN generation = $2::int THEN 'duplicate' ELSE 'superseded'
  END AS receipt FROM current`;

const peekStatement = `
  SELECT CASE
    WHEN max(generation) IS DISTINCT FROM $2::int THEN 'superseded'
    WHEN EXISTS (
      SELECT FROM inbox_versions WHERE consumer = $1::text AND generation = $2::int
      AND aggregate_type = $3::text AND aggregate_id = $4::text AND versions @> $5::bigint
    ) THEN 'duplicate'
    ELSE 'new'
  END AS receipt FROM inbox_generation WHERE consumer = $1::text`;

/**
 * The inbox of an unordered consumer, in one of its generations (ADR 27): it keeps a row for each aggregate, with the
 * set of its versions. Recording waits for a transaction that records another event of the same aggregate.
 */
export function unorderedInbox(consumer: string, generation: number): Inbox<UnorderedReceipt> {
  const ask = async (sql: Sql, statement: string, event: AnyEvent): Promise<UnorderedReceipt> => {
    const { aggregateType, aggregateId, aggregateVersion } = event;
    const rows = await sql.$queryRawUnsafe<{ receipt: UnorderedReceipt }[]>(
      statement,
      consumer,
      generation,
      aggregateType,
      aggregateId,
      aggregateVersion,
    );
    if (!rows[0]) throw new Error('the inbox gave no receipt');
    return rows[0].receipt;
  };
  return {
    peek: (sql, event) => ask(sql, peekStatement, event),
    receive: (sql, event) => ask(sql, receiveStatement, event),
  };
}

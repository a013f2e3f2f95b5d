import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import type { Sql } from '#packages/sql/sql.ts';
import type { Inbox } from './inbox.ts';

/**
 * - `new`: recorded now; its effect belongs into the same transaction.
 * - `duplicate`: recorded before; nothing is left to do.
 * - `superseded`: the consumer is in another generation by now; nothing was written.
 */
export type UnorderedReceipt = 'new' | 'duplicate' | 'superseded';

// $3, $4 and $5: each aggregate once, with the versions asked for; $6, $7 and $8: each event. A row that is there is locked and
// read as it is then, also when another transaction committed it meanwhile: two deliveries of one event cannot both be new.
// What is rolled back leaves the versions as they were. Rows are locked in one order by all, so that none wait for each other.
const receiveStatement = `
  WITH current AS (
    SELECT max(generation) AS generation FROM inbox_generation WHERE consumer = $1::text
  ), received AS (
    INSERT INTO inbox_versions AS known (consumer, generation, aggregate_type, aggregate_id, versions, received)
    SELECT $1::text, generation, type, id, versions::int8multirange, versions::int8multirange
    FROM current, unnest($3::text[], $4::text[], $5::text[]) AS asked (type, id, versions)
    WHERE generation = $2::int
    ORDER BY type, id
    ON CONFLICT (consumer, generation, aggregate_type, aggregate_id) DO UPDATE SET
      versions = known.versions + excluded.versions, received = excluded.versions - known.versions
      WHERE NOT known.versions @> excluded.versions
    RETURNING aggregate_type, aggregate_id, received
  )
  SELECT CASE
    WHEN generation IS DISTINCT FROM $2::int THEN 'superseded'
    WHEN received.received @> event.version THEN 'new'
    ELSE 'duplicate'
  END AS receipt
  FROM current
  CROSS JOIN unnest($6::text[], $7::text[], $8::bigint[]) WITH ORDINALITY AS event (type, id, version, ordinality)
  LEFT JOIN received ON aggregate_type = event.type AND aggregate_id = event.id
  ORDER BY ordinality`;

const peekStatement = `
  WITH current AS (
    SELECT max(generation) AS generation FROM inbox_generation WHERE consumer = $1::text
  )
  SELECT CASE
    WHEN current.generation IS DISTINCT FROM $2::int THEN 'superseded'
    WHEN versions @> event.version THEN 'duplicate'
    ELSE 'new'
  END AS receipt
  FROM current
  CROSS JOIN unnest($3::text[], $4::text[], $5::bigint[]) WITH ORDINALITY AS event (type, id, version, ordinality)
  LEFT JOIN inbox_versions AS known ON known.consumer = $1::text AND known.generation = $2::int
    AND aggregate_type = event.type AND aggregate_id = event.id
  ORDER BY ordinality`;

/**
 * The inbox of an unordered consumer, in one of its generations (ADR 27): it keeps a row for each aggregate, with the
 * set of its versions. Recording waits for a transaction that records another event of the same aggregate.
 */
export function unorderedInbox(consumer: string, generation: number): Inbox<UnorderedReceipt> {
  const ask = async (sql: Sql, statement: string, events: readonly AnyEvent[], ...aggregates: string[][]) => {
    const rows = await sql.$queryRawUnsafe<{ receipt: UnorderedReceipt }[]>(
      statement,
      consumer,
      generation,
      ...aggregates,
      events.map(({ aggregateType }) => aggregateType),
      events.map(({ aggregateId }) => aggregateId),
      events.map(({ aggregateVersion }) => String(aggregateVersion)),
    );
    if (rows.length !== events.length) throw new Error('the inbox gave no receipt');
    return rows.map(({ receipt }) => receipt);
  };
  return {
    keepsOrder: false,
    peek: (sql, events) => ask(sql, peekStatement, events),
    async receive(sql, events) {
      const aggregates = [...Map.groupBy(events, nameOf).values()];
      const receipts = await ask(
        sql,
        receiveStatement,
        events,
        aggregates.map(([event]) => event?.aggregateType ?? ''),
        aggregates.map(([event]) => event?.aggregateId ?? ''),
        aggregates.map((those) => `{${those.map(({ aggregateVersion: v }) => `[${v},${v}]`).join(',')}}`),
      );
      return onlyFirstNew(events, receipts);
    },
  };
}

const nameOf = ({ aggregateType, aggregateId }: AnyEvent) => `${aggregateType} ${aggregateId}`;

/** Of an event that is given twice, the second is a duplicate. */
function onlyFirstNew(events: readonly AnyEvent[], receipts: readonly UnorderedReceipt[]): UnorderedReceipt[] {
  const seen = new Set<string>();
  return events.map((event, index) => {
    const receipt = receipts[index] ?? 'duplicate';
    const key = `${event.aggregateVersion} ${nameOf(event)}`;
    if (receipt !== 'new' || !seen.has(key)) {
      seen.add(key);
      return receipt;
    }
    return 'duplicate';
  });
}

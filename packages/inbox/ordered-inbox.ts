import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import type { Inbox } from './inbox.ts';
import { firstRun } from './version-runs.ts';

/**
 * - `new`: recorded now; its effect belongs into the same transaction.
 * - `duplicate`: recorded before; nothing is left to do.
 * - `gap`: an earlier event of the aggregate is not recorded yet; nothing was written.
 */
export type Receipt = 'new' | 'duplicate' | 'gap';

/** How far the consumer was with an aggregate, and is now. */
interface Position {
  aggregateId: string;
  before: number;
  after: number;
}

// The row that is there is locked and read as it is then, also when another transaction has moved it meanwhile: `known` is never
// what this statement's snapshot says. Rows are locked in one order by all, so that none wait for each other. A row that is not
// there begins with version 1 only: for others there is nothing to insert, and one that appears meanwhile is told as a gap, and
// found by the next try. (As a scalar subquery, which is never answered by reading the whole table.)
const receiveStatement = `
  INSERT INTO inbox_position AS known (consumer, aggregate_id, version, previous)
  SELECT $1::text, aggregate_id, last, first - 1
  FROM unnest($2::text[], $3::int[], $4::int[]) AS asked (aggregate_id, first, last)
  WHERE first = 1 OR (
    SELECT true FROM inbox_position AS there WHERE there.consumer = $1::text AND there.aggregate_id = asked.aggregate_id
  )
  ORDER BY aggregate_id
  ON CONFLICT (consumer, aggregate_id) DO UPDATE SET
    version = CASE
      WHEN known.version >= excluded.previous THEN greatest(known.version, excluded.version) ELSE known.version
    END,
    previous = known.version
  RETURNING aggregate_id AS "aggregateId", previous AS before, version AS after`;

const peekStatement = `
  SELECT aggregate_id AS "aggregateId", version AS before FROM inbox_position
  WHERE consumer = $1::text AND aggregate_id = ANY ($2::text[])`;

/** The inbox of a consumer that takes the events of each aggregate in order (ADR 5): it keeps a row for each aggregate. */
export function orderedInbox(consumer: string): Inbox<Receipt> {
  return {
    keepsOrder: true,
    async peek(sql, events) {
      const runs = runsOf(events);
      const rows = await sql.$queryRawUnsafe<Omit<Position, 'after'>[]>(peekStatement, consumer, [...runs.keys()]);
      const known = new Map(rows.map(({ aggregateId, before }) => [aggregateId, before]));
      const positions = new Map<string, Position>();
      for (const [aggregateId, { first, last }] of runs) {
        const before = known.get(aggregateId) ?? 0;
        const after = first <= before + 1 ? Math.max(before, last) : before;
        positions.set(aggregateId, { aggregateId, before, after });
      }
      return events.map((event) => receiptOf(event, positions));
    },
    async receive(sql, events) {
      const runs = [...runsOf(events)];
      const rows = await sql.$queryRawUnsafe<Position[]>(
        receiveStatement,
        consumer,
        runs.map(([aggregateId]) => aggregateId),
        runs.map(([, { first }]) => first),
        runs.map(([, { last }]) => last),
      );
      return receiptsOf(events, new Map(rows.map((row) => [row.aggregateId, row])));
    },
  };
}

function runsOf(events: readonly AnyEvent[]) {
  const byAggregate = Map.groupBy(events, ({ aggregateId }) => aggregateId);
  return new Map([...byAggregate].map(([id, those]) => [id, firstRun(those.map((event) => event.aggregateVersion))]));
}

/** Of an event that is given twice, the second is a duplicate. */
function receiptsOf(events: readonly AnyEvent[], positions: ReadonlyMap<string, Position>): Receipt[] {
  const seen = new Set<string>();
  return events.map((event) => {
    const key = `${event.aggregateVersion} ${event.aggregateId}`;
    if (seen.has(key)) return 'duplicate';
    const receipt = receiptOf(event, positions);
    if (receipt === 'new') seen.add(key);
    return receipt;
  });
}

/** What is behind a hole among those given is a gap. */
function receiptOf(
  { aggregateId, aggregateVersion: version }: AnyEvent,
  positions: ReadonlyMap<string, Position>,
): Receipt {
  const { before, after } = positions.get(aggregateId) ?? { before: 0, after: 0 };
  if (version > after) return 'gap';
  return version <= before ? 'duplicate' : 'new';
}

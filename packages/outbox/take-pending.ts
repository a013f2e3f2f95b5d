import type { ClientBase } from 'pg';
import { subjectOf } from '#packages/event-contract/event-contract.ts';

/** An event as it is published. */
export interface PendingEvent {
  position: number;
  /** UUIDv7, also the message id at the broker. */
  id: string;
  subject: string;
  /** The envelope as JSON. */
  json: string;
}

/** A row of `outbox_pending`. */
export interface PendingList {
  id: string;
  positions: number[];
}

/** What is to be published next. */
export interface Pending {
  /** In the order of their positions. */
  events: PendingEvent[];
  lists: PendingList[];
}

/** Most lists that are looked at for one batch. A list has up to 256 events. */
const mostLists = 256;

/** No further list is taken when a batch has so many events. */
const enoughEvents = 500;

// One statement for what was published and what is next. Events are found by an array, since for that the planner takes the
// index whatever it thinks of the sizes of the tables.
const statement = `
  WITH published AS (
    DELETE FROM outbox_pending WHERE id = ANY ($1::bigint[])
  ), first AS (
    SELECT id, positions FROM outbox_pending WHERE id <> ALL ($1::bigint[]) ORDER BY id LIMIT ${mostLists}
  ), taken AS MATERIALIZED (
    SELECT id, positions FROM (
      SELECT id, positions, sum(cardinality(positions)) OVER (ORDER BY id) - cardinality(positions) AS before FROM first
    ) AS counted WHERE before < ${enoughEvents}
  )
  SELECT position::float8, id::text, type, version, aggregate_type AS "aggregateType", aggregate_id AS "aggregateId",
    aggregate_version AS "aggregateVersion", occurred_at AS "occurredAt", correlation_id AS "correlationId",
    causation_id AS "causationId", actor::text, data::text, NULL::float8[] AS positions
  FROM outbox_event WHERE position = ANY (ARRAY(SELECT unnest(positions) FROM taken))
  UNION ALL
  SELECT NULL, id::text, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, positions::float8[] FROM taken`;

interface EventRow {
  position: number;
  id: string;
  type: string;
  version: number;
  aggregateType: string;
  aggregateId: string;
  aggregateVersion: number;
  occurredAt: Date;
  correlationId: string;
  causationId: string | null;
  /** JSON, as `data` is. */
  actor: string;
  data: string;
  positions: null;
}

interface ListRow {
  position: null;
  id: string;
  positions: number[];
}

/**
 * Deletes the lists whose events are all published, and takes the oldest of the others: as many lists as have 500 events. An
 * event that there is no more is left out.
 * @param published ids of lists.
 */
export async function takePending(client: ClientBase, published: readonly string[]): Promise<Pending> {
  const { rows } = await client.query<EventRow | ListRow>({
    name: 'outbox-take',
    text: statement,
    values: [published],
  });
  const pending: Pending = { events: [], lists: [] };
  for (const row of rows) {
    if (row.positions === null) pending.events.push(toEvent(row));
    else pending.lists.push({ id: row.id, positions: row.positions });
  }
  pending.events.sort((one, other) => one.position - other.position);
  return pending;
}

/** The data is JSON already: to parse it here would only be to write it again. */
function toEvent({ position, actor, data, positions: _, ...row }: EventRow): PendingEvent {
  const { id, type, version, aggregateType, aggregateId, aggregateVersion, correlationId, causationId } = row;
  const occurredAt = row.occurredAt.toISOString();
  const envelope = { id, type, version, aggregateType, aggregateId, aggregateVersion, occurredAt };
  const cause = { correlationId, causationId };
  const json = `${JSON.stringify({ ...envelope, ...cause }).slice(0, -1)},"actor":${actor},"data":${data}}`;
  return { position, id, subject: subjectOf(row), json };
}

/** Deletes the lists that are done, and keeps of the others only the events that are left. */
export async function keepPending(
  client: ClientBase,
  { done, left }: { done: readonly string[]; left: readonly PendingList[] },
): Promise<void> {
  if (done.length > 0) await client.query('DELETE FROM outbox_pending WHERE id = ANY ($1::bigint[])', [done]);
  for (const { id, positions } of left) {
    await client.query('UPDATE outbox_pending SET positions = $2 WHERE id = $1', [id, positions]);
  }
}

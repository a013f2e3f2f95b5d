import type { ClientBase } from 'pg';
import { type AnyEvent, subjectOf } from '#packages/event-contract/event-contract.ts';
import type { Broker } from '#packages/jetstream/connect-broker.ts';

/** Most events published before they are marked. */
export const batchSize = 256;

/** Longest the broker may take to confirm an event, in milliseconds. */
const confirmationLimit = 5_000;

interface OutboxRow extends Omit<AnyEvent, 'occurredAt'> {
  /** A bigint, as text. */
  position: string;
  occurredAt: Date;
}

// All rows found have the same published_at (none): naming it in ORDER BY lets the index on (published_at, position)
// give them in order, however many there are.
const selectUnpublished = `
  SELECT position, id, type, version, aggregate_type AS "aggregateType", aggregate_id AS "aggregateId",
    aggregate_version AS "aggregateVersion", occurred_at AS "occurredAt", correlation_id AS "correlationId",
    causation_id AS "causationId", actor, data
  FROM outbox_event WHERE published_at IS NULL ORDER BY published_at, position LIMIT ${batchSize}`;

const markPublished = 'UPDATE outbox_event SET published_at = now() WHERE position = ANY($1::bigint[])';

/**
 * Publishes the oldest unpublished events in order and marks those the broker confirmed. Returns how many it found and
 * the first failure, whose event stays unpublished. Throws when the database fails; what was published but not
 * marked is then published again, and dropped by the broker or by inboxes.
 */
export async function publishBatch(
  client: ClientBase,
  broker: Broker,
): Promise<{ found: number; failure: unknown | null }> {
  const { rows } = await client.query<OutboxRow>({ name: 'outbox-select', text: selectUnpublished });
  if (rows.length === 0) return { found: 0, failure: null };
  const results = await publishAll(broker, rows);
  const confirmed = rows.filter((_, index) => results[index]?.status === 'fulfilled').map((row) => row.position);
  if (confirmed.length > 0) {
    await client.query({ name: 'outbox-mark', text: markPublished, values: [confirmed] });
  }
  const failed = results.find((result) => result.status === 'rejected');
  return { found: rows.length, failure: failed ? failed.reason : null };
}

/** Gives up at once when the connection is lost: the confirmations that were under way do not come any more. */
async function publishAll(broker: Broker, rows: readonly OutboxRow[]): Promise<PromiseSettledResult<void>[]> {
  const connection = broker.connection();
  const { promise: lost, reject } = Promise.withResolvers<never>();
  const giveUp = () => reject(new Error('the connection to the broker was lost'));
  connection.addEventListener('abort', giveUp);
  if (connection.aborted) giveUp();
  try {
    return await Promise.allSettled(rows.map((row) => Promise.race([publish(broker, row), lost])));
  } finally {
    connection.removeEventListener('abort', giveUp);
  }
}

async function publish(broker: Broker, { position: _, ...row }: OutboxRow): Promise<void> {
  const event: AnyEvent = { ...row, occurredAt: row.occurredAt.toISOString() };
  await broker.js.publish(subjectOf(event), JSON.stringify(event), { msgID: event.id, timeout: confirmationLimit });
}

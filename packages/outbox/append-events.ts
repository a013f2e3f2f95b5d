import type { z } from 'zod';
import { noteForCommit } from '#packages/causality/commits.ts';
import { noteAppended, noteRevocations } from '#packages/causality/committed-events.ts';
import type { AnyEvent, EventContract } from '#packages/event-contract/event-contract.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Sql } from '#packages/sql/sql.ts';
import type { Cause } from './cause.ts';

/** An event that is about to be written. */
export interface NewEvent<Contract extends EventContract = EventContract> {
  contract: Contract;
  /** Becomes a token of the subject: 1 to 128 of A-Z, a-z, 0-9, `_` and `-`. Unique among all aggregates of the subgraph. */
  aggregateId: string;
  /** 1 for the first event of the aggregate, then without gaps, to 2,147,483,647: the database refuses more. */
  aggregateVersion: number;
  data: z.input<Contract['data']>;
  /** Default: now. */
  occurredAt?: Date;
  cause: Cause;
}

/** Most events written by one statement: what is pending is taken from the table by whole lists of positions. */
const mostAtATime = 256;

// Ordered, since the serial numbers given out here are the order in which the relay publishes.
const statement = `
  WITH appended AS (
    INSERT INTO outbox_event (
      id, type, version, aggregate_type, aggregate_id, aggregate_version,
      occurred_at, correlation_id, causation_id, actor, data, appended_at
    )
    SELECT
      id, type, version, "aggregateType", "aggregateId", "aggregateVersion",
      "occurredAt", "correlationId", "causationId", actor, data, now()
    FROM ROWS FROM (
      jsonb_to_recordset($1::jsonb) AS (
        id uuid, type text, version int, "aggregateType" text, "aggregateId" text, "aggregateVersion" int,
        "occurredAt" timestamptz, "correlationId" text, "causationId" text, actor jsonb, data jsonb
      )
    ) WITH ORDINALITY
    ORDER BY ordinality
    RETURNING position
  )
  INSERT INTO outbox_pending (positions) SELECT array_agg(position) FROM appended`;

/**
 * Writes events in the transaction of the change they tell of, in one statement, and returns them as they will be
 * published. The aggregate's row must be locked by then: versions of one aggregate are given out one after another.
 * Throws a ZodError when data does not fit its contract and a RangeError when an aggregate id does not fit a subject;
 * the database refuses a version that was given out before.
 * @param tx a transaction of `transact`: when it has committed, those who wait for the events and the relay are told at once.
 *   Of another one the relay finds the events within a second, or when `outboxChannel` is notified.
 */
export async function appendEvents(tx: Sql, events: readonly NewEvent[]): Promise<AnyEvent[]> {
  const envelopes = events.map(toEnvelope);
  for (let written = 0; written < envelopes.length; written += mostAtATime) {
    await tx.$executeRawUnsafe(statement, JSON.stringify(envelopes.slice(written, written + mostAtATime)));
  }
  noteAppended(tx, envelopes);
  noteRevocations(
    tx,
    envelopes.filter((_envelope, index) => events[index]?.contract.revokesAccess),
  );
  noteForCommit(tx, envelopes);
  return envelopes;
}

function toEnvelope({ contract, aggregateId, aggregateVersion, data, occurredAt, cause }: NewEvent): AnyEvent {
  // Also keeps the notification below the 8000 bytes PostgreSQL allows.
  if (!/^[\w-]{1,128}$/.test(aggregateId)) throw new RangeError(`aggregate id does not fit a subject: ${aggregateId}`);
  return {
    id: uuidv7(),
    type: contract.type,
    version: contract.version,
    aggregateType: contract.aggregateType,
    aggregateId,
    aggregateVersion,
    occurredAt: (occurredAt ?? new Date()).toISOString(),
    ...cause,
    data: contract.data.parse(data),
  };
}

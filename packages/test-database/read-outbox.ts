import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import type { Sql } from '#packages/sql/sql.ts';

export interface OutboxRow extends Omit<AnyEvent, 'occurredAt'> {
  position: bigint;
  occurredAt: Date;
  published: boolean;
}

/** Which rows are read. Default: all. */
interface OutboxFilter {
  aggregateId?: string;
  type?: string;
  /** Whom `data` names, whatever the aggregate. */
  userId?: string;
  /** A position: rows behind it. */
  after?: bigint;
}

const statement = `
  SELECT position, id, type, version, aggregate_type AS "aggregateType", aggregate_id AS "aggregateId",
    aggregate_version AS "aggregateVersion", occurred_at AS "occurredAt", correlation_id AS "correlationId",
    causation_id AS "causationId", actor, data,
    NOT EXISTS (SELECT FROM outbox_pending WHERE position = ANY (positions)) AS published
  FROM outbox_event
  WHERE ($1::text IS NULL OR aggregate_id = $1) AND ($2::text IS NULL OR type = $2)
    AND ($3::text IS NULL OR data->>'userId' = $3) AND position > $4::bigint
  ORDER BY position`;

/** The events a subgraph has told, in the order in which they are published, for tests to look at. */
export function readOutbox(
  sql: Pick<Sql, '$queryRawUnsafe'>,
  { aggregateId, type, userId, after = 0n }: OutboxFilter = {},
): PromiseLike<OutboxRow[]> {
  return sql.$queryRawUnsafe<OutboxRow[]>(statement, aggregateId ?? null, type ?? null, userId ?? null, after);
}

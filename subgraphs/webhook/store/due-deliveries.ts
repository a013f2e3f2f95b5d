import type { WebhookDelivery } from '../domain/webhook-delivery.ts';
import type { WebhookEndpoint } from '../domain/webhook-endpoint.ts';
import type { WebhookEvent } from '../domain/webhook-event.ts';
import type { WebhookSecret } from '../domain/webhook-secret.ts';
import type { Tx } from './database.ts';

/** A delivery that waits for an attempt, with what the attempt needs. */
export interface DueDelivery
  extends Pick<WebhookDelivery, 'id' | 'endpointId' | 'attempts' | 'isTest' | 'body' | 'createdAt'> {
  event: Pick<WebhookEvent, 'id' | 'type' | 'aggregateType' | 'aggregateId' | 'aggregateVersion' | 'body'>;
  /** Null when it was deleted. */
  endpoint: Pick<WebhookEndpoint, 'url' | 'isActive' | 'isOrdered' | 'failingSince' | 'selection' | 'apiKey'> | null;
  secrets: Pick<WebhookSecret, 'id' | 'sealed'>[];
}

/** Null when it does not wait any more, or is not kept any more. SQL: all of it in one round trip, for each attempt. */
export async function findDueDelivery(tx: Tx, id: string, at: Date): Promise<DueDelivery | null> {
  const [row] = await tx.$queryRaw<DueRow[]>`
    SELECT delivery.endpoint_id AS "endpointId", attempts, is_test AS "isTest", delivery.created_at AS "createdAt",
      delivery.body, event_id AS "eventId", event.type, aggregate_type AS "aggregateType", aggregate_id AS "aggregateId",
      aggregate_version::float8 AS "aggregateVersion", event.body AS "eventBody",
      url, is_active AS "isActive", is_ordered AS "isOrdered", failing_since AS "failingSince", selection, api_key AS "apiKey",
      "secretIds", sealed
    FROM webhook_delivery AS delivery
    JOIN webhook_event AS event ON event.id = event_id
    LEFT JOIN webhook_endpoint AS endpoint ON endpoint.id = endpoint_id
    CROSS JOIN LATERAL (
      SELECT coalesce(array_agg(id ORDER BY id DESC), '{}') AS "secretIds",
        coalesce(array_agg(encode(sealed, 'base64') ORDER BY id DESC), '{}') AS sealed
      FROM webhook_secret
      WHERE webhook_secret.endpoint_id = delivery.endpoint_id AND (expires_at IS NULL OR expires_at > ${at})
    ) AS secret
    WHERE delivery.id = ${id}::uuid AND status = 'PENDING'`;
  return row ? toDue(id, row) : null;
}

type DueRow = Omit<DueDelivery, 'event' | 'endpoint' | 'secrets'> &
  Omit<DueDelivery['event'], 'id' | 'body'> &
  NonNullable<DueDelivery['endpoint']> & {
    eventId: string;
    eventBody: string;
    url: string | null;
    secretIds: string[];
    sealed: string[];
  };

function toDue(id: string, row: DueRow): DueDelivery {
  const { endpointId, attempts, isTest, body, createdAt, eventId, eventBody, type } = row;
  const { aggregateType, aggregateId, aggregateVersion } = row;
  const { url, isActive, isOrdered, failingSince, selection, apiKey } = row;
  return {
    id,
    endpointId,
    attempts,
    isTest,
    body,
    createdAt,
    event: { id: eventId, type, aggregateType, aggregateId, aggregateVersion, body: eventBody },
    endpoint: url === null ? null : { url, isActive, isOrdered, failingSince, selection, apiKey },
    secrets: row.secretIds.map((secretId, index) => ({
      id: secretId,
      sealed: Buffer.from(row.sealed[index] ?? '', 'base64'),
    })),
  };
}

/** Another delivery to the same endpoint about the same aggregate. */
export type Neighbour = Pick<WebhookDelivery, 'id' | 'nextAttemptAt'>;

/** The latest of those that still have to be over before this one begins; null when there is none. */
export async function findPredecessor(tx: Tx, { id, endpointId, event }: DueDelivery): Promise<Neighbour | null> {
  const [row = null] = await tx.$queryRaw<Neighbour[]>`
    SELECT delivery.id, next_attempt_at AS "nextAttemptAt"
    FROM webhook_event AS event JOIN webhook_delivery AS delivery ON event_id = event.id
    WHERE aggregate_id = ${event.aggregateId} AND aggregate_type = ${event.aggregateType}
      AND endpoint_id = ${endpointId}::uuid AND status = 'PENDING' AND NOT is_test
      AND (aggregate_version, delivery.id) < (${event.aggregateVersion}::float8::bigint, ${id}::uuid)
    ORDER BY aggregate_version DESC, delivery.id DESC LIMIT 1`;
  return row;
}

/** The first of those that may begin once this one is over; null when there is none. */
export async function findSuccessor(tx: Tx, { endpointId, event }: DueDelivery): Promise<Neighbour | null> {
  const [row = null] = await tx.$queryRaw<Neighbour[]>`
    SELECT delivery.id, next_attempt_at AS "nextAttemptAt"
    FROM webhook_event AS event JOIN webhook_delivery AS delivery ON event_id = event.id
    WHERE aggregate_id = ${event.aggregateId} AND aggregate_type = ${event.aggregateType}
      AND endpoint_id = ${endpointId}::uuid AND status = 'PENDING' AND NOT is_test
    ORDER BY aggregate_version, delivery.id LIMIT 1`;
  return row;
}

import type { AfterAttempt, WebhookAttempt } from '../domain/webhook-delivery.ts';
import type { Tx } from './database.ts';

/** By delivery and number. */
export function findAttempts(tx: Tx, deliveryIds: readonly string[]): Promise<WebhookAttempt[]> {
  return tx.webhookAttempt.findMany({
    where: { deliveryId: { in: [...deliveryIds] } },
    orderBy: [{ deliveryId: 'asc' }, { number: 'asc' }],
  });
}

/**
 * Records an attempt, and where its delivery and the endpoint stand after it. False, and nothing recorded, when another attempt was
 * recorded meanwhile. SQL: one statement; the row of an endpoint that is well is not written to.
 */
export async function insertAttempt(tx: Tx, attempt: WebhookAttempt, after: AfterAttempt): Promise<boolean> {
  const { deliveryId, number, at, durationMs, signature, status, responseBody, error } = attempt;
  const finishedAt = after.status === 'PENDING' ? null : new Date(at.getTime() + durationMs);
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH delivery AS (
      UPDATE webhook_delivery SET status = ${after.status}, attempts = ${number}::int,
        next_attempt_at = ${after.nextAttemptAt}, finished_at = ${finishedAt}
      WHERE id = ${deliveryId}::uuid AND status = 'PENDING' AND attempts = ${number - 1}::int
      RETURNING id, endpoint_id
    ), attempt AS (
      INSERT INTO webhook_attempt (delivery_id, number, at, duration_ms, signature, status, response_body, error)
      SELECT id, ${number}::int, ${at}::timestamptz, ${durationMs}::int, ${signature}, ${status}::int, ${responseBody}, ${error}
      FROM delivery
    ), endpoint AS (
      UPDATE webhook_endpoint SET failing_since = ${after.failingSince}
      FROM delivery
      WHERE webhook_endpoint.id = endpoint_id AND (failing_since IS NULL) <> (${after.failingSince}::timestamptz IS NULL)
    )
    SELECT id FROM delivery`;
  return rows.length > 0;
}

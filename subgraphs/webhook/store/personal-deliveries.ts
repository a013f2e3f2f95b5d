import type { Tx } from './database.ts';

/** What endpoints were told about a person, for the copy they are given. */
interface Told {
  deliveryId: string;
  eventType: string;
  url: string | null;
  status: string;
  createdAt: Date;
  body: string;
  /** The first characters of each answer. */
  answers: string[];
}

/** What is kept of it, the oldest first. SQL: over four tables. */
export function findToldAbout(tx: Tx, personId: string): Promise<Told[]> {
  return tx.$queryRaw<Told[]>`
    SELECT delivery.id AS "deliveryId", event_type AS "eventType", url, status, delivery.created_at AS "createdAt",
      coalesce(delivery.body, event.body) AS body,
      array(
        SELECT response_body FROM webhook_attempt
        WHERE delivery_id = delivery.id AND response_body IS NOT NULL ORDER BY number
      ) AS answers
    FROM webhook_event AS event
    JOIN webhook_delivery AS delivery ON event_id = event.id
    LEFT JOIN webhook_endpoint AS endpoint ON endpoint.id = endpoint_id
    WHERE person_id = ${personId} ORDER BY delivery.id`;
}

/**
 * Takes away what selections said about a person, and what endpoints answered. The events themselves stay: they name ids. What waits to
 * be sent is asked anew. SQL: over three tables.
 */
export async function forgetSaidAbout(tx: Tx, personId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE webhook_delivery SET body = NULL
    FROM webhook_event AS event
    WHERE person_id = ${personId} AND event_id = event.id AND webhook_delivery.body IS NOT NULL`;
  await tx.$executeRaw`
    UPDATE webhook_attempt SET response_body = NULL
    FROM webhook_event AS event JOIN webhook_delivery AS delivery ON event_id = event.id
    WHERE person_id = ${personId} AND delivery_id = delivery.id AND response_body IS NOT NULL`;
}

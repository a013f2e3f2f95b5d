import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Tx } from './database.ts';

/** Removes what is personal in locked orders and raises their versions, in one statement. */
export async function removePersonalParts(tx: Tx, orderIds: readonly string[], at: Date): Promise<void> {
  const entries = JSON.stringify(orderIds.map((orderId) => ({ id: uuidv7(), orderId })));
  await tx.$executeRaw`
    WITH head AS (
      UPDATE "order" SET version = version + 1, shipping_address = NULL, cancellation_reason = NULL, anonymised_at = ${at}
      WHERE id = ANY(${orderIds}::uuid[])
      RETURNING id
    ), paid AS (
      UPDATE payment SET token = NULL FROM head WHERE payment.order_id = head.id
    ), sent AS (
      UPDATE shipment SET tracking_number = NULL FROM head WHERE shipment.order_id = head.id
    )
    INSERT INTO timeline_entry (id, order_id, type, at)
    SELECT entry.id, head.id, 'ANONYMISED', ${at}
    FROM head JOIN jsonb_to_recordset(${entries}::jsonb) AS entry(id uuid, "orderId" uuid) ON entry."orderId" = head.id`;
}

import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Change } from '../domain/order.ts';
import type { Tx } from './database.ts';

/** Writes a change of a locked order and its timeline, in one statement. */
export async function saveChange(tx: Tx, { order, timeline }: Change, at: Date): Promise<void> {
  const entries = JSON.stringify(timeline.map((type) => ({ id: uuidv7(), type })));
  await tx.$executeRaw`
    WITH head AS (
      UPDATE "order" SET version = ${order.version}::int, status = ${order.status},
        payment_status = ${order.paymentStatus}, fulfillment_status = ${order.fulfillmentStatus},
        rejection = ${order.rejection && JSON.stringify(order.rejection)}::jsonb,
        cancellation_reason = ${order.cancellationReason}
      WHERE id = ${order.id}::uuid
      RETURNING id
    )
    INSERT INTO timeline_entry (id, order_id, type, at)
    SELECT entry.id, head.id, entry.type, ${at}
    FROM head, jsonb_to_recordset(${entries}::jsonb) AS entry(id uuid, type text)`;
}

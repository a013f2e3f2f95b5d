import type { PoolClient } from 'pg';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { inboxRow, outboxRow } from './event-rows.ts';
import { insertRows } from './insert-rows.ts';
import type { PlainOrder } from './plain-order.ts';

interface Level {
  variantId: string;
  warehouseId: string;
  onHand: number;
  reserved: number;
}

const lockItems = `
  SELECT variant_id AS "variantId", version FROM stock_item
  WHERE variant_id = ANY($1::uuid[]) ORDER BY variant_id FOR UPDATE`;

// A statement of its own: it sees what the one before has waited for.
const readLevels = `
  SELECT variant_id AS "variantId", warehouse_id AS "warehouseId", on_hand AS "onHand", reserved
  FROM stock_level WHERE variant_id = ANY($1::uuid[]) ORDER BY on_hand - reserved DESC`;

const updateStock = `
  WITH level AS (
    UPDATE stock_level SET reserved = stock_level.reserved + taken.quantity
    FROM jsonb_to_recordset($1::jsonb) AS taken("variantId" uuid, "warehouseId" uuid, quantity int)
    WHERE variant_id = taken."variantId" AND warehouse_id = taken."warehouseId"
  )
  UPDATE stock_item SET version = version + 1 WHERE variant_id = ANY($2::uuid[])`;

/**
 * Reserves the stock of an order in a transaction begun by the caller, under the locks that the shop takes, and writes what
 * that leaves in the database of `inventory`.
 */
export async function writeReservation(client: PoolClient, order: PlainOrder): Promise<void> {
  const { id: orderId, reservationId, at, lines, eventIds } = order;
  const quantities = new Map<string, number>();
  for (const { variantId, quantity } of lines) quantities.set(variantId, (quantities.get(variantId) ?? 0) + quantity);
  const variantIds = [...quantities.keys()];
  const items = await client.query<{ variantId: string; version: number }>({
    name: 'lock-items',
    text: lockItems,
    values: [variantIds],
  });
  const levels = await client.query<Level>({ name: 'read-levels', text: readLevels, values: [variantIds] });
  const levelsOf = Map.groupBy(levels.rows, ({ variantId }) => variantId);

  const changed = { type: 'stock.changed', id: '', aggregateId: '', aggregateVersion: 0 };
  const reserved = items.rows.map(({ variantId, version }) => {
    const quantity = quantities.get(variantId) ?? 0;
    const [fullest, ...others] = levelsOf.get(variantId) ?? [];
    if (fullest === undefined) throw new Error(`there is no stock of variant ${variantId}`);
    const after = [...others, { ...fullest, reserved: fullest.reserved + quantity }];
    const data = {
      variantId,
      kind: 'RESERVED',
      available: after.reduce((sum, level) => sum + level.onHand - level.reserved, 0),
      levels: after.map(({ variantId: _, ...level }) => level),
    };
    return {
      taken: { variantId, warehouseId: fullest.warehouseId, quantity },
      event: outboxRow(order, {
        ...changed,
        id: uuidv7(),
        aggregateId: variantId,
        aggregateVersion: version + 1,
        data,
      }),
    };
  });
  const taken = reserved.map((each) => each.taken);
  const accepted = { id: uuidv7(), type: 'reservation.accepted', aggregateId: reservationId, aggregateVersion: 1 };
  await insertRows(client, 'write-reservation', {
    reservation: [{ id: reservationId, order_id: orderId, status: 'HELD', version: 1 }],
    reservation_line: taken.map(({ variantId, warehouseId, quantity }) => ({
      reservation_id: reservationId,
      variant_id: variantId,
      warehouse_id: warehouseId,
      quantity,
    })),
    stock_movement: taken.map(({ variantId, warehouseId, quantity }) => ({
      id: uuidv7(),
      kind: 'RESERVED',
      variant_id: variantId,
      warehouse_id: warehouseId,
      on_hand_delta: 0,
      reserved_delta: quantity,
      reference: orderId,
      at,
    })),
    inbox_position: [inboxRow('inventory-order', orderId, eventIds.length)],
    outbox_event: [
      outboxRow(order, { ...accepted, data: { reservationId, orderId } }),
      ...reserved.map((each) => each.event),
    ],
  });
  await client.query({ name: 'update-stock', text: updateStock, values: [JSON.stringify(taken), variantIds] });
}

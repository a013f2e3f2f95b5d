import type { Reservation, ReservationStatus } from '../domain/reservation.ts';
import type { Allocation } from '../domain/stock.ts';
import type { Tx } from './database.ts';

/** Locks and reads the reservation of an order; null when the order never asked for one. */
export async function lockReservation(tx: Tx, orderId: string): Promise<Reservation | null> {
  const [row] = await tx.$queryRaw<{ id: string; status: ReservationStatus; version: number }[]>`
    SELECT id, status, version FROM reservation WHERE order_id = ${orderId}::uuid FOR UPDATE`;
  if (!row) return null;
  const allocations = await tx.$queryRaw<Allocation[]>`
    SELECT variant_id AS "variantId", warehouse_id AS "warehouseId", quantity
    FROM reservation_line WHERE reservation_id = ${row.id}::uuid`;
  return { ...row, orderId, allocations };
}

/** Writes a reservation as it is now, new or changed, with what it still promises. SQL: one statement for two tables. */
export async function saveReservation(tx: Tx, reservation: Reservation): Promise<void> {
  const { id, orderId, status, version } = reservation;
  const lines = JSON.stringify(reservation.allocations);
  await tx.$executeRaw`
    WITH head AS (
      INSERT INTO reservation (id, order_id, status, version)
      VALUES (${id}::uuid, ${orderId}::uuid, ${status}, ${version}::int)
      ON CONFLICT (id) DO UPDATE SET status = excluded.status, version = excluded.version
      RETURNING id
    ), line AS (
      SELECT * FROM jsonb_to_recordset(${lines}::jsonb) AS line("variantId" uuid, "warehouseId" uuid, quantity int)
    ), gone AS (
      DELETE FROM reservation_line
      WHERE reservation_id = ${id}::uuid
        AND (variant_id, warehouse_id) NOT IN (SELECT "variantId", "warehouseId" FROM line)
    )
    INSERT INTO reservation_line (reservation_id, variant_id, warehouse_id, quantity)
    SELECT head.id, line."variantId", line."warehouseId", line.quantity FROM head, line
    ON CONFLICT (reservation_id, variant_id, warehouse_id) DO UPDATE SET quantity = excluded.quantity`;
}

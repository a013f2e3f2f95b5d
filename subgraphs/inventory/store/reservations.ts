import type { Reservation } from '../domain/reservation.ts';
import type { Allocation } from '../domain/stock.ts';
import type { Destination } from '../domain/warehouse.ts';
import type { Tx } from './database.ts';
import { isBehindFence } from './stock-fence.ts';

interface ReservationRow extends Omit<Reservation, 'destination' | 'allocations'>, Destination {}

/**
 * Locks the reservations of orders, always in the order of the orders' ids so that two transactions cannot wait for one
 * another, and reads them, by order. Orders that never asked for one are absent.
 */
export async function lockReservations(tx: Tx, orderIds: readonly string[]): Promise<Map<string, Reservation>> {
  const rows = await tx.$queryRaw<ReservationRow[]>`
    SELECT id, order_id AS "orderId", status, version, country, market FROM reservation
    WHERE order_id = ANY(${orderIds}::uuid[]) AND ${isBehindFence} ORDER BY order_id FOR NO KEY UPDATE`;
  const lines = await tx.$queryRaw<(Allocation & { reservationId: string })[]>`
    SELECT reservation_id AS "reservationId", variant_id AS "variantId", warehouse_id AS "warehouseId", quantity
    FROM reservation_line WHERE reservation_id = ANY(${rows.map(({ id }) => id)}::uuid[])
    ORDER BY variant_id, warehouse_id`;
  const linesById = Map.groupBy(lines, ({ reservationId }) => reservationId);
  return new Map(
    rows.map(({ country, market, ...row }) => {
      const allocations = (linesById.get(row.id) ?? []).map(({ reservationId: _, ...allocation }) => allocation);
      return [row.orderId, { ...row, destination: { country, market }, allocations }];
    }),
  );
}

/** The variants of which units are promised to orders. */
export async function findReservedVariants(tx: Tx, orderIds: readonly string[]): Promise<string[]> {
  const lines = await tx.reservationLine.findMany({
    where: { reservation: { orderId: { in: [...orderIds] } } },
    distinct: ['variantId'],
    select: { variantId: true },
  });
  return lines.map(({ variantId }) => variantId);
}

const headsOf = (reservations: readonly Reservation[]) =>
  JSON.stringify(
    reservations.map(({ id, orderId, status, version, destination }) => ({
      id,
      orderId,
      status,
      version,
      ...destination,
    })),
  );

const linesOf = (reservations: readonly Reservation[]) =>
  JSON.stringify(reservations.flatMap(({ id, allocations }) => allocations.map((line) => ({ id, ...line }))));

/** Writes new reservations with what they promise. SQL: one statement for two tables. */
export async function insertReservations(tx: Tx, reservations: readonly Reservation[]): Promise<void> {
  await tx.$executeRaw`
    WITH head AS (
      INSERT INTO reservation (id, order_id, status, version, country, market)
      SELECT id, "orderId", status, version, country, market FROM jsonb_to_recordset(${headsOf(reservations)}::jsonb)
        AS head(id uuid, "orderId" uuid, status text, version int, country text, market text)
    )
    INSERT INTO reservation_line (reservation_id, variant_id, warehouse_id, quantity)
    SELECT id, "variantId", "warehouseId", quantity FROM jsonb_to_recordset(${linesOf(reservations)}::jsonb)
      AS line(id uuid, "variantId" uuid, "warehouseId" uuid, quantity int)`;
}

/**
 * Writes reservations, which must be locked, and the less that they still promise. SQL: one statement for two tables. Ids are
 * given once more as an array: the planner does not know how few the JSON has, and would read whole tables.
 */
export async function updateReservations(tx: Tx, reservations: readonly Reservation[]): Promise<void> {
  const ids = reservations.map(({ id }) => id);
  await tx.$executeRaw`
    WITH head AS (
      SELECT * FROM jsonb_to_recordset(${headsOf(reservations)}::jsonb) AS head(id uuid, status text, version int)
    ), line AS (
      SELECT * FROM jsonb_to_recordset(${linesOf(reservations)}::jsonb)
        AS line(id uuid, "variantId" uuid, "warehouseId" uuid, quantity int)
    ), gone AS (
      DELETE FROM reservation_line
      WHERE reservation_id = ANY(${ids}::uuid[])
        AND (reservation_id, variant_id, warehouse_id) NOT IN (SELECT id, "variantId", "warehouseId" FROM line)
    ), less AS (
      UPDATE reservation_line promised SET quantity = line.quantity FROM line
      WHERE promised.reservation_id = ANY(${ids}::uuid[])
        AND promised.reservation_id = line.id AND promised.variant_id = line."variantId"
        AND promised.warehouse_id = line."warehouseId" AND promised.quantity <> line.quantity
    )
    UPDATE reservation SET status = head.status, version = head.version FROM head
    WHERE reservation.id = head.id AND reservation.id = ANY(${ids}::uuid[])`;
}

/** Writes locked reservations of which other warehouses serve a part. SQL: one statement for many rows of different values. */
export async function saveAllocations(tx: Tx, reservations: readonly Reservation[]): Promise<void> {
  const ids = reservations.map(({ id }) => id);
  await tx.reservationLine.deleteMany({ where: { reservationId: { in: ids } } });
  await tx.$executeRaw`
    WITH head AS (
      UPDATE reservation SET version = head.version
      FROM unnest(${ids}::uuid[], ${reservations.map(({ version }) => version)}::int[]) AS head(id, version)
      WHERE reservation.id = head.id
    )
    INSERT INTO reservation_line (reservation_id, variant_id, warehouse_id, quantity)
    SELECT id, "variantId", "warehouseId", quantity FROM jsonb_to_recordset(${linesOf(reservations)}::jsonb)
      AS line(id uuid, "variantId" uuid, "warehouseId" uuid, quantity int)`;
}

import type { Allocation, Movement } from './stock.ts';
import type { Destination } from './warehouse.ts';

export type ReservationStatus = 'HELD' | 'REFUSED' | 'RELEASED' | 'SHIPPED';

/** What is promised to an order. */
export interface Reservation {
  id: string;
  orderId: string;
  status: ReservationStatus;
  /** Number of the last event about it. */
  version: number;
  destination: Destination;
  /** What is still promised and has not left. */
  allocations: Allocation[];
}

/** Ledger lines that promise the allocated units. */
export function reserveMovements(orderId: string, allocations: readonly Allocation[]): Movement[] {
  return allocations.map(({ variantId, warehouseId, quantity }) => ({
    kind: 'RESERVED',
    variantId,
    warehouseId,
    onHandDelta: 0,
    reservedDelta: quantity,
    reference: orderId,
  }));
}

/** Ledger lines that take every remaining promise back. */
export function releaseMovements(reservation: Reservation): Movement[] {
  return reservation.allocations.map(({ variantId, warehouseId, quantity }) => ({
    kind: 'RELEASED',
    variantId,
    warehouseId,
    onHandDelta: 0,
    reservedDelta: -quantity,
    reference: reservation.orderId,
  }));
}

/**
 * Splits the promised units into those that leave and those that stay. Throws a RangeError when more should leave than
 * is promised: order checks that before it says so.
 */
export function shipAllocations(
  reservation: Reservation,
  lines: readonly { variantId: string; quantity: number }[],
): { leaving: Allocation[]; staying: Allocation[] } {
  const leaving: Allocation[] = [];
  let staying = reservation.allocations;
  for (const line of lines) {
    let missing = line.quantity;
    staying = staying.flatMap((allocation) => {
      if (allocation.variantId !== line.variantId || missing === 0) return [allocation];
      const taken = Math.min(missing, allocation.quantity);
      missing -= taken;
      leaving.push({ ...allocation, quantity: taken });
      return taken === allocation.quantity ? [] : [{ ...allocation, quantity: allocation.quantity - taken }];
    });
    if (missing > 0) throw new RangeError(`order ${reservation.orderId} ships ${missing} unreserved ${line.variantId}`);
  }
  return { leaving, staying };
}

/** Ledger lines for units that leave. */
export function shipMovements(orderId: string, leaving: readonly Allocation[]): Movement[] {
  return leaving.map(({ variantId, warehouseId, quantity }) => ({
    kind: 'SHIPPED',
    variantId,
    warehouseId,
    onHandDelta: -quantity,
    reservedDelta: -quantity,
    reference: orderId,
  }));
}

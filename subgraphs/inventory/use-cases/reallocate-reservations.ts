import { eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import { reallocate } from '../domain/reallocate.ts';
import type { StockItem } from '../domain/stock.ts';
import { reservationReallocated } from '../publishes/reservation-events.ts';
import type { Tx } from '../store/database.ts';
import { listOrdersServedBy } from '../store/held-stock.ts';
import { lockReservations, saveAllocations } from '../store/reservations.ts';

/** Most reservations that are moved together: it is one transaction, for which orders wait. */
const mostReservations = 5_000;

/**
 * Has other warehouses serve what one has promised, for all orders or none. Resolves to what moves and what is told, which the caller
 * writes.
 * @param items every variant that the warehouse holds, locked, as they are when nothing is shipped from it any more
 */
export async function reallocateReservations(
  tx: Tx,
  warehouseId: string,
  items: readonly StockItem[],
  occurrence: Occurrence,
) {
  const orderIds = await listOrdersServedBy(tx, warehouseId, mostReservations + 1);
  if (orderIds.length > mostReservations) return refuse('serves-too-many', { most: mostReservations });
  const reservations = await lockReservations(tx, orderIds);
  const inOrder = orderIds.flatMap((orderId) => reservations.get(orderId) ?? []);
  const reallocations = reallocate(warehouseId, inOrder, items);
  if (isRefusal(reallocations)) return reallocations;
  await saveAllocations(
    tx,
    reallocations.map(({ reservation }) => reservation),
  );
  return {
    movements: reallocations.flatMap(({ movements }) => movements),
    events: reallocations.flatMap(({ reservation }) =>
      eventsAbout(reservation, [reservationReallocated(reservation, warehouseId)], occurrence),
    ),
  };
}

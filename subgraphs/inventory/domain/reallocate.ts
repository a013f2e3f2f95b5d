import { isRefusal, type Refusal, refuse } from '#packages/refusals/refusal.ts';
import { allocateStock } from './allocate-stock.ts';
import { type Reservation, releaseMovements, reserveMovements } from './reservation.ts';
import type { Allocation, Movement, Shortage, StockItem } from './stock.ts';

interface Reallocation {
  reservation: Reservation;
  movements: Movement[];
}

/**
 * Finds other warehouses for what one has promised, for all reservations or none, in their order: what one gets is not there for the
 * next. The items are as they are when nothing is shipped from the warehouse any more.
 */
export function reallocate(
  warehouseId: string,
  reservations: readonly Reservation[],
  items: readonly StockItem[],
): Reallocation[] | Refusal<'insufficient-stock', { shortages: Shortage[] }> {
  const demands = reservations.map((reservation) => {
    const lines = reservation.allocations.filter((allocation) => allocation.warehouseId === warehouseId);
    return { reservation, lines, destination: reservation.destination };
  });
  const shortages: Shortage[] = [];
  const reallocations: Reallocation[] = [];
  for (const { order, answer } of allocateStock(demands, items)) {
    if (isRefusal(answer)) {
      shortages.push(...answer.shortages);
      continue;
    }
    const { reservation, lines } = order;
    const staying = reservation.allocations.filter((allocation) => allocation.warehouseId !== warehouseId);
    const allocations = merge([...staying, ...answer]);
    reallocations.push({
      reservation: { ...reservation, version: reservation.version + 1, allocations },
      movements: [
        ...releaseMovements({ ...reservation, allocations: lines }),
        ...reserveMovements(reservation.orderId, answer),
      ],
    });
  }
  return shortages.length > 0 ? refuse('insufficient-stock', { shortages: sumOf(shortages) }) : reallocations;
}

/** One allocation for each variant in a warehouse. */
function merge(allocations: readonly Allocation[]): Allocation[] {
  const merged = new Map<string, Allocation>();
  for (const allocation of allocations) {
    const key = `${allocation.variantId} ${allocation.warehouseId}`;
    const quantity = allocation.quantity + (merged.get(key)?.quantity ?? 0);
    merged.set(key, { ...allocation, quantity });
  }
  return [...merged.values()];
}

/** One shortage for each variant: what all orders together ask for, and the least that was there for one of them. */
function sumOf(shortages: readonly Shortage[]): Shortage[] {
  return [...Map.groupBy(shortages, ({ variantId }) => variantId)].map(([variantId, ofVariant]) => ({
    variantId,
    requested: ofVariant.reduce((sum, { requested }) => sum + requested, 0),
    available: Math.min(...ofVariant.map(({ available }) => available)),
  }));
}

import type { NewEvent } from '#packages/outbox/append-events.ts';
import type { Occurrence } from '#packages/outbox/event-content.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import { balanceMovements } from '../domain/balance-movements.ts';
import { moveStock } from '../domain/move-stock.ts';
import { availableOf, type StockItem } from '../domain/stock.ts';
import { serviceOf, ships, type Warehouse } from '../domain/warehouse.ts';
import type { Tx } from '../store/database.ts';
import { listHeldVariants } from '../store/held-stock.ts';
import { lockStock } from '../store/stock-items.ts';
import { reallocateReservations } from './reallocate-reservations.ts';
import { writeMovements } from './write-movements.ts';

/** What becomes of what a warehouse has promised: it is shipped from there, or others serve the orders. */
export type PromisedUnits = 'KEEP' | 'REALLOCATE';

/**
 * Most variants of which a warehouse may hold something when it begins or ceases to ship: that is one transaction, for which orders
 * wait. With as many reservations to move it takes some seconds where the machine is busy, and a transaction may take 15.
 */
const mostHeldVariants = 5_000;

interface Change {
  before: Warehouse;
  /** Written already. */
  after: Warehouse;
  promised: PromisedUnits;
  /** What is told before what becomes of stock. */
  events: readonly NewEvent[];
}

/** Moves what a warehouse has promised where that is wished for, and tells of every variant of which there is more or less for sale. */
export async function changeWhatIsForSale(
  tx: Tx,
  { before, after, promised, events }: Change,
  { at, cause }: Occurrence,
) {
  const variantIds = await listHeldVariants(tx, after.id, mostHeldVariants + 1);
  if (variantIds.length > mostHeldVariants) return refuse('holds-too-much', { most: mostHeldVariants });
  const items = await lockStock(tx, variantIds);
  const moves =
    promised === 'REALLOCATE' && !ships(after)
      ? await reallocateReservations(tx, after.id, items, { at, cause })
      : { movements: [], events: [] };
  if (isRefusal(moves)) return moves;
  const moved = new Map(moveStock(items, moves.movements).map((item) => [item.variantId, item]));
  const changes = items.flatMap((item) => {
    const now = moved.get(item.variantId) ?? { ...item, version: item.version + 1 };
    const then = asItWas(item, before);
    const isMoved = moved.has(item.variantId);
    // The contract has no kind for a warehouse that changes.
    const kind = isMoved ? ('RESERVED' as const) : ('ADJUSTED' as const);
    return isMoved || availableOf(then) !== availableOf(now) ? [{ before: then, after: now, kind, cause }] : [];
  });
  const balanced = balanceMovements(items, moves.movements);
  await writeMovements(tx, balanced, changes, { at, earlier: [...events, ...moves.events] });
  return null;
}

/** An item as it was before a warehouse changed. */
function asItWas(item: StockItem, warehouse: Warehouse): StockItem {
  const service = serviceOf(warehouse);
  const levels = item.levels.map((level) => (level.warehouseId === warehouse.id ? { ...level, service } : level));
  return { ...item, levels };
}

import { appendEvents, type NewEvent } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { balanceMovements } from '../domain/balance-movements.ts';
import { moveStock } from '../domain/move-stock.ts';
import type { Movement, StockItem } from '../domain/stock.ts';
import type { Tx } from '../store/database.ts';
import { writeMovements } from './write-movements.ts';

/** Movements that one order or one person causes. */
export interface Booking {
  movements: readonly Movement[];
  cause: Cause;
}

/**
 * Books movements of one kind, one after another, on locked items: levels, ledger and a `stock.changed` for each variant, with what it
 * means to people where it means anything, after `earlier` events of the same change. However many bookings move a variant, it is
 * told of once, as it is after them all and with the cause of the last: an event tells a state, and nobody could have read one
 * between them.
 */
export async function bookMovements(
  tx: Tx,
  items: readonly StockItem[],
  bookings: readonly Booking[],
  at: Date,
  earlier: readonly NewEvent[] = [],
): Promise<void> {
  const movements = bookings.flatMap((booking) => booking.movements);
  const kind = movements[0]?.kind;
  if (!kind) return void (await appendEvents(tx, earlier));
  const read = new Map(items.map((item) => [item.variantId, item]));
  const causes = new Map(
    bookings.flatMap(({ movements, cause }) => movements.map(({ variantId }) => [variantId, cause] as const)),
  );
  const changes = moveStock(items, movements).flatMap((after) => {
    const [before, cause] = [read.get(after.variantId), causes.get(after.variantId)];
    return before && cause ? [{ before, after, kind, cause }] : [];
  });
  await writeMovements(tx, balanceMovements(items, movements), changes, { at, earlier });
}

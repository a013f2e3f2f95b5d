import { appendEvents, type NewEvent } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { moveStock } from '../domain/move-stock.ts';
import type { Movement, StockItem } from '../domain/stock.ts';
import { stockChanged } from '../publishes/stock-changed.ts';
import { stockCrossings } from '../publishes/stock-crossings.ts';
import type { Tx } from '../store/database.ts';
import { saveMovements } from '../store/stock-movements.ts';

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
  const moved = moveStock(items, movements);
  const kind = movements[0]?.kind;
  if (!kind) return void (await appendEvents(tx, earlier));
  const before = new Map(items.map((item) => [item.variantId, item]));
  const told = moved.map((item) => {
    const contents = [stockChanged(item, kind), ...stockCrossings(before.get(item.variantId) ?? item, item)];
    return { item, contents };
  });
  // Each event takes a version.
  const next = told.map(({ item, contents }) => ({ ...item, version: item.version + contents.length - 1 }));
  await saveMovements(tx, movements, next, at);
  const causes = new Map(
    bookings.flatMap(({ movements, cause }) => movements.map(({ variantId }) => [variantId, cause] as const)),
  );
  const changes = told.flatMap(({ item: { variantId: id, version }, contents }) => {
    const cause = causes.get(id);
    return cause ? eventsAbout({ id, version }, contents, { at, cause }) : [];
  });
  await appendEvents(tx, [...earlier, ...changes]);
}

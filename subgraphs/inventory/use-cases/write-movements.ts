import { appendEvents, type NewEvent } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import type { BalancedMovement, MovementKind, StockItem } from '../domain/stock.ts';
import { stockChanged } from '../publishes/stock-changed.ts';
import { stockCrossings } from '../publishes/stock-crossings.ts';
import type { Tx } from '../store/database.ts';
import { saveMovements } from '../store/stock-movements.ts';

/** What became of the stock of a variant, which is locked. */
export interface StockItemChange {
  before: StockItem;
  /** With the version of the first event about it. */
  after: StockItem;
  /** Why its levels changed. */
  kind: MovementKind;
  cause: Cause;
}

/**
 * Writes ledger lines with the levels after them, and tells of each variant that changed: a `stock.changed`, and what the change
 * means to people where it means anything, after `earlier` events of the same change.
 */
export async function writeMovements(
  tx: Tx,
  movements: readonly BalancedMovement[],
  changes: readonly StockItemChange[],
  { at, earlier = [] }: { at: Date; earlier?: readonly NewEvent[] },
): Promise<void> {
  const told = changes.map(({ before, after, kind, cause }) => {
    const contents = [stockChanged(after, kind), ...stockCrossings(before, after)];
    const events = eventsAbout({ id: after.variantId, version: after.version }, contents, { at, cause });
    // Each event takes a version.
    return { events, item: { ...after, version: after.version + contents.length - 1 } };
  });
  const items = told.map(({ item }) => item);
  await saveMovements(tx, movements, items, at);
  await appendEvents(tx, [...earlier, ...told.flatMap(({ events }) => events)]);
}

import { appendEvents, type NewEvent } from '#packages/outbox/append-events.ts';
import { eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import { moveStock } from '../domain/move-stock.ts';
import type { Movement, StockItem } from '../domain/stock.ts';
import { stockChanged } from '../publishes/stock-changed.ts';
import type { Tx } from '../store/database.ts';
import { saveMovements } from '../store/stock-movements.ts';

/**
 * Books movements of one kind on locked items: levels, ledger and a `stock.changed` for each variant, after `earlier`
 * events of the same change.
 */
export async function bookMovements(
  tx: Tx,
  items: readonly StockItem[],
  movements: readonly Movement[],
  occurrence: Occurrence,
  earlier: readonly NewEvent[] = [],
): Promise<void> {
  const moved = moveStock(items, movements);
  const kind = movements[0]?.kind;
  if (kind) await saveMovements(tx, movements, moved, occurrence.at);
  const changes = kind
    ? moved.flatMap((item) => {
        return eventsAbout({ id: item.variantId, version: item.version }, [stockChanged(item, kind)], occurrence);
      })
    : [];
  await appendEvents(tx, [...earlier, ...changes]);
}

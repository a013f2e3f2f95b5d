import { appendEvents, type NewEvent } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { moveStock } from '../domain/move-stock.ts';
import type { Movement, StockItem } from '../domain/stock.ts';
import { stockChanged } from '../publishes/stock-changed.ts';
import type { Tx } from '../store/database.ts';
import { saveMovements } from '../store/save-movements.ts';

/**
 * Books movements of one kind on locked items: levels, ledger and a `stock.changed` for each variant, together with
 * other events of the same change. Returns the items as they are now.
 */
export async function bookMovements(
  tx: Tx,
  items: readonly StockItem[],
  movements: readonly Movement[],
  { at, cause, events = [] }: { at: Date; cause: Cause; events?: readonly NewEvent[] },
): Promise<StockItem[]> {
  const moved = moveStock(items, movements);
  const kind = movements[0]?.kind;
  if (kind) await saveMovements(tx, movements, moved, at);
  await appendEvents(tx, [...events, ...(kind ? moved.map((item) => stockChanged(item, kind, at, cause)) : [])]);
  return moved;
}

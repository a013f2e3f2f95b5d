import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../dependencies.ts';
import { stockCrossings } from '../publishes/stock-crossings.ts';
import { stockThresholdChanged } from '../publishes/stock-threshold-changed.ts';
import { lockStock, updateLowStockThreshold } from '../store/stock-items.ts';

/** Sets from how many available units on a variant counts as low. The threshold it has already changes nothing. */
export async function setLowStockThreshold(
  { database, clock }: Dependencies,
  { variantId: id, threshold }: { variantId: string; threshold: number },
  cause: Cause,
) {
  return database.transact(async (tx) => {
    const [item] = await lockStock(tx, [id]);
    if (!item) return refuse('unknown-variant');
    if (item.lowStockThreshold !== threshold) {
      const changed = { ...item, lowStockThreshold: threshold };
      const events = [stockThresholdChanged(id, threshold), ...stockCrossings(item, changed)];
      await updateLowStockThreshold(tx, { ...changed, version: item.version + events.length });
      await appendEvents(tx, eventsAbout({ id, version: item.version + 1 }, events, { at: clock(), cause }));
    }
    return { id };
  });
}

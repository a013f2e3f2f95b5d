import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../dependencies.ts';
import { stockThresholdChanged } from '../publishes/stock-threshold-changed.ts';
import { hasStockItem, updateLowStockThreshold } from '../store/stock-items.ts';

/** Sets from how many available units on a variant counts as low. The threshold it has already changes nothing. */
export async function setLowStockThreshold(
  { database, clock }: Dependencies,
  { variantId: id, threshold }: { variantId: string; threshold: number },
  cause: Cause,
) {
  if (!(await hasStockItem(database.prisma, id))) return refuse('unknown-variant');
  return database.transact(async (tx) => {
    const version = await updateLowStockThreshold(tx, id, threshold);
    if (version !== null) {
      const events = [stockThresholdChanged(id, threshold)];
      await appendEvents(tx, eventsAbout({ id, version }, events, { at: clock(), cause }));
    }
    return { id };
  });
}

import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { type NotFound, notFound } from '#packages/user-errors/user-errors.ts';
import type { Dependencies } from '../dependencies.ts';
import { stockThresholdChanged } from '../publishes/stock-threshold-changed.ts';
import { saveLowStockThreshold } from '../store/stock-items.ts';
import { awaitStockItem } from './await-stock-item.ts';

/** Sets from how many available units on a variant counts as low. The threshold it has already changes nothing. */
export async function setLowStockThreshold(
  { database, clock }: Dependencies,
  { variantId, threshold: lowStockThreshold }: { variantId: string; threshold: number },
  cause: Cause,
): Promise<{ variantId: string } | NotFound> {
  if (!(await awaitStockItem(database, variantId))) return notFound(['input', 'variantId'], `variant ${variantId}`);
  await database.transact(async (tx) => {
    const version = await saveLowStockThreshold(tx, variantId, lowStockThreshold);
    if (version === null) return;
    await appendEvents(tx, [stockThresholdChanged({ variantId, version, lowStockThreshold }, clock(), cause)]);
  });
  return { variantId };
}

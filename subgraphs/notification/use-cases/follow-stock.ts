import { enqueue } from '#packages/jobs/enqueue.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { changeStock, type StockChange } from '../domain/stock-state.ts';
import { tellBackInStockJob, tellLowStockJob } from '../jobs/stock-jobs.ts';
import { findAwaited } from '../store/back-in-stock-requests.ts';
import type { Tx } from '../store/database.ts';
import { findStockStates, saveStockStates } from '../store/stock-states.ts';

/** What happened to the stock of a variant. */
export interface StockEvent extends StockChange {
  id: string;
  occurredAt: Date;
  /** What it causes is caused by. */
  cause: Cause;
}

/** Milliseconds for which variants are gathered that fall low. */
const gathering = 5 * 60_000;

/** Milliseconds after which nobody is told any more: what is long over is no news, such as when the subgraph runs for the first time. */
const longestAgo = 3 * 24 * 3_600_000;

/**
 * Notes how stock changed, of one variant each, each variant's in order, and has staff told of what fell low, and those who wait of
 * what came back. What was noted before, in an earlier generation of the consumer, changes nothing.
 */
export async function followStock(tx: Tx, events: readonly StockEvent[], now: Date): Promise<void> {
  const known = await findStockStates(
    tx,
    events.map(({ variantId }) => variantId),
  );
  const byVariant = new Map(known.map((state) => [state.variantId, state]));
  const changes = events.flatMap((event) => {
    const changed = changeStock(byVariant.get(event.variantId) ?? null, event);
    return changed ? [{ ...changed, event }] : [];
  });
  if (changes.length === 0) return;
  await saveStockStates(
    tx,
    changes.map(({ state }) => state),
  );
  const news = changes.filter(({ event }) => now.getTime() - event.occurredAt.getTime() <= longestAgo);
  const runAt = new Date(now.getTime() + gathering);
  for (const { event, crossing } of news) {
    if (!crossing.fellLow) continue;
    await enqueue(tx, tellLowStockJob, { variantId: event.variantId }, { cause: event.cause, key: 'all', runAt });
  }
  const returns = news.flatMap(({ event, crossing }) => (crossing.cameBack ? [event] : []));
  // After the states were saved: whoever asked before that is seen, and whoever asks after it is told that there is some.
  const awaited = await findAwaited(
    tx,
    returns.map(({ variantId }) => variantId),
  );
  for (const { variantId, version, id: returnId, cause } of returns) {
    if (awaited.has(variantId)) await enqueue(tx, tellBackInStockJob, { variantId, version, returnId }, { cause });
  }
}

import { enqueue } from '#packages/jobs/enqueue.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { newestStates, type StockNews } from '../domain/stock-state.ts';
import { tellBackInStockJob, tellLowStockJob } from '../jobs/stock-jobs.ts';
import { findAwaited } from '../store/back-in-stock-requests.ts';
import type { Tx } from '../store/database.ts';
import { saveStockStates } from '../store/stock-states.ts';

/** News of stock, and where they are from. */
export interface StockEvent extends StockNews {
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
 * Notes what stock has become, in any order, and has staff told of what fell low, and those who wait of what came back. Each event comes here
 * once.
 */
export async function followStock(tx: Tx, events: readonly StockEvent[], now: Date): Promise<void> {
  await saveStockStates(tx, newestStates(events));
  const news = events.filter(({ occurredAt }) => now.getTime() - occurredAt.getTime() <= longestAgo);
  const runAt = new Date(now.getTime() + gathering);
  for (const { kind, variantId, cause } of news) {
    if (kind === 'low') await enqueue(tx, tellLowStockJob, { variantId }, { cause, key: 'all', runAt });
  }
  const returns = news.filter(({ kind }) => kind === 'back');
  // After the states were saved: whoever asked before that is seen, and whoever asks after it is told that there is some.
  const awaited = await findAwaited(
    tx,
    returns.map(({ variantId }) => variantId),
  );
  for (const { variantId, version, id: returnId, cause } of returns) {
    if (awaited.has(variantId)) await enqueue(tx, tellBackInStockJob, { variantId, version, returnId }, { cause });
  }
}

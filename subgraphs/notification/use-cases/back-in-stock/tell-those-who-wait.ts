import { enqueue } from '#packages/jobs/enqueue.ts';
import type { Occurrence } from '#packages/outbox/event-content.ts';
import type { Dependencies } from '../../dependencies.ts';
import { channelsOf } from '../../domain/channels-of.ts';
import { tellBackInStockJob } from '../../jobs/stock-jobs.ts';
import { type StockReturn, updateReturned } from '../../store/back-in-stock-requests.ts';
import type { Tx } from '../../store/database.ts';
import { findStockStates } from '../../store/stock-states.ts';
import { requestMessages } from '../request-messages.ts';
import { withoutUnwanted } from '../without-unwanted.ts';

/** People who are told in one transaction. */
const partSize = 100;

/**
 * Has a part of those told who wait for a variant that came back, the oldest request first, and enqueues the next part. All of them are told,
 * however few units there are: nobody knows who will buy. When it is sold out again meanwhile, the others go on waiting.
 */
export async function tellThoseWhoWait(
  tx: Tx,
  { channels }: Pick<Dependencies, 'channels'>,
  stockReturn: StockReturn,
  occurrence: Occurrence,
): Promise<void> {
  const { variantId, returnId } = stockReturn;
  const [stock] = await findStockStates(tx, [variantId]);
  if (!stock?.isAvailable) return;
  const part = await updateReturned(tx, stockReturn, partSize);
  const about = { kind: 'BACK_IN_STOCK', partId: returnId, eventId: returnId, occurrence } as const;
  const told = channelsOf(about.kind).filter((channel) => channels.includes(channel));
  const possible = part.flatMap(({ id: aboutId, recipientId }) =>
    told.map((channel) => ({ ...about, aboutId, recipientId, channel })),
  );
  await requestMessages(tx, await withoutUnwanted(tx, possible));
  if (part.length === partSize) await enqueue(tx, tellBackInStockJob, stockReturn, { cause: occurrence.cause });
}

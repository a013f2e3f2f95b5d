import { enqueue } from '#packages/jobs/enqueue.ts';
import type { Occurrence } from '#packages/outbox/event-content.ts';
import type { Dependencies } from '../../dependencies.ts';
import { channelsOf } from '../../domain/channels-of.ts';
import { tellBackInStockJob } from '../../jobs/stock-jobs.ts';
import { type StockReturn, updateReturned } from '../../store/back-in-stock-requests.ts';
import type { Tx } from '../../store/database.ts';
import { findStockStates } from '../../store/stock-states.ts';
import { requestMessage } from '../request-message.ts';

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
  if (!stock || stock.available === 0) return;
  const part = await updateReturned(tx, stockReturn, partSize);
  for (const { id, recipientId } of part) {
    const request = { kind: 'BACK_IN_STOCK', recipientId, aboutId: id, partId: returnId } as const;
    for (const channel of channelsOf(request.kind)) {
      if (channels.includes(channel)) await requestMessage(tx, request, { channel, eventId: returnId, occurrence });
    }
  }
  if (part.length === partSize) await enqueue(tx, tellBackInStockJob, stockReturn, { cause: occurrence.cause });
}

import { enqueue } from '#packages/jobs/enqueue.ts';
import { enqueueAll } from '#packages/jobs/enqueue-all.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import type { WebhookDelivery } from '../domain/webhook-delivery.ts';
import { deliverWebhookJob } from '../jobs/deliver-webhook-job.ts';
import type { Tx } from '../store/database.ts';

interface Wanted {
  delivery: Pick<WebhookDelivery, 'id' | 'endpointId'>;
  isOrdered: boolean;
  cause: Cause;
}

/** Enqueues the first attempts at deliveries. */
export async function enqueueDeliveries(tx: Tx, wanted: readonly Wanted[]): Promise<void> {
  const [ordered, others] = [wanted.filter(({ isOrdered }) => isOrdered), wanted.filter(({ isOrdered }) => !isOrdered)];
  await enqueueAll(
    tx,
    deliverWebhookJob,
    others.map(({ delivery: { id: deliveryId, endpointId }, cause }) => {
      return { payload: { deliveryId }, cause, fairnessKey: endpointId };
    }),
  );
  for (const { delivery, cause } of ordered) await enqueueAttempt(tx, delivery, { runAt: null, cause });
}

/** Enqueues the next attempt at a delivery; one that waits for later takes place then instead. */
export async function enqueueAttempt(
  tx: Tx,
  { id: deliveryId, endpointId }: Pick<WebhookDelivery, 'id' | 'endpointId'>,
  { runAt, cause }: { runAt: Date | null; cause: Cause },
): Promise<void> {
  await enqueue(
    tx,
    deliverWebhookJob,
    { deliveryId },
    {
      cause,
      key: deliveryId,
      whenQueued: 'replace',
      fairnessKey: endpointId,
      ...(runAt && { runAt }),
    },
  );
}

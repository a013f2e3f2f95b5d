import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Occurrence } from '#packages/outbox/event-content.ts';
import type { PartResult } from '#packages/tracked-jobs/after-part.ts';
import type { TrackedJob } from '#packages/tracked-jobs/tracked-job.ts';
import type { Dependencies } from '../dependencies.ts';
import { newDelivery } from '../domain/webhook-delivery.ts';
import type { Tx } from '../store/database.ts';
import { insertDeliveries } from '../store/webhook-deliveries.ts';
import { findEndpoints } from '../store/webhook-endpoints.ts';
import { findReplay, listNextEvents, type ReplayedEvent, updateReplay } from '../store/webhook-replays.ts';
import { enqueueDeliveries } from './enqueue-deliveries.ts';

/** Events told of by one transaction. */
const partSize = 100;

/** The next events of a replay. */
export async function readPart(
  { database: { prisma } }: Pick<Dependencies, 'database'>,
  { id, done, total }: Pick<TrackedJob, 'id' | 'done' | 'total'>,
): Promise<ReplayedEvent[]> {
  const replay = await findReplay(prisma, id);
  return replay ? listNextEvents(prisma, replay, Math.min(partSize, total - done)) : [];
}

/** Tells of the events of a part. Those that were deleted for their age since the job began count as dealt with. */
export async function replayPart(
  tx: Tx,
  { id, done, total }: Pick<TrackedJob, 'id' | 'done' | 'total'>,
  events: readonly ReplayedEvent[],
  { at, cause }: Occurrence,
): Promise<PartResult> {
  const replay = await findReplay(tx, id);
  const [endpoint] = replay ? await findEndpoints(tx, [replay.endpointId]) : [];
  const last = events.at(-1);
  if (!endpoint || !last) return { done: total - done, counts: {}, rejections: [] };
  const deliveries = events.map(({ id: eventId, type }) =>
    newDelivery({ id: uuidv7(), endpointId: endpoint.id, eventId, eventType: type, createdAt: at }),
  );
  await insertDeliveries(tx, deliveries);
  const { isOrdered } = endpoint;
  await enqueueDeliveries(
    tx,
    deliveries.map((delivery) => ({ delivery, isOrdered, cause })),
  );
  await updateReplay(tx, id, last);
  return { done: events.length, counts: { deliveries: events.length }, rejections: [] };
}

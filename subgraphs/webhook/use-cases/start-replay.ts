import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import { startTrackedJob } from '#packages/tracked-jobs/start-tracked-job.ts';
import type { Dependencies } from '../dependencies.ts';
import { deliverable, takes, typesOf } from '../domain/event-catalogue.ts';
import { replayWebhooksJob } from '../jobs/replay-webhooks.ts';
import { findEndpoints } from '../store/webhook-endpoints.ts';
import { countEvents, insertReplay } from '../store/webhook-replays.ts';

export interface StartReplay {
  endpointId: string;
  from: Date;
  to: Date;
  /** Patterns; null for all that the endpoint takes. */
  eventTypes: readonly string[] | null;
}

/** Starts to tell an endpoint again of what it takes of a range, also of what it was never told of while it was inactive. */
export function startReplay({ database, clock }: Dependencies, { eventTypes, ...input }: StartReplay, cause: Cause) {
  return database.transact(async (tx) => {
    const [endpoint] = await findEndpoints(tx, [input.endpointId]);
    if (!endpoint) return refuse('unknown-endpoint');
    if (!endpoint.isActive) return refuse('endpoint-inactive');
    const wanted = eventTypes ? eventTypes.flatMap(typesOf) : Object.keys(deliverable);
    const range = { ...input, types: [...new Set(wanted)].filter((type) => takes(endpoint, type)) };
    const total = await countEvents(tx, range);
    if (total === 0) return refuse('nothing-to-replay');
    const id = uuidv7();
    await insertReplay(tx, { ...range, jobId: id, lastOccurred: null, lastEventId: null });
    return startTrackedJob(tx, replayWebhooksJob, { id, total }, { at: clock(), cause });
  });
}

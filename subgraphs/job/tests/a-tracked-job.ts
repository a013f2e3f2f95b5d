import { trackedJobQueuedV1 } from '#events/tracked-job/tracked-job-queued.v1.ts';
import type { AnyEvent, EventContract } from '#packages/event-contract/event-contract.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { anEvent } from '#packages/test-subgraph/an-event.ts';

interface Rejection {
  index: number;
  code: string;
  message: string;
}

/** How far a job of ten rows is. */
export function aProgress(jobId: string, done: number, rejections: readonly Rejection[] = []) {
  return { jobId, done, total: 10, counts: [{ name: 'imported', count: done - rejections.length }], rejections };
}

export const aRejection = (index: number): Rejection => ({
  index,
  code: 'NOT_FOUND',
  message: `There is no ${index}.`,
});

export interface TrackedJob {
  id: string;
  /** Its next event. */
  next(contract: EventContract, data: unknown, occurredAt?: Date): AnyEvent;
}

/** A job of ten rows that `startedBy` has started, not told of yet. */
export function aTrackedJob(startedBy: string = uuidv7()): TrackedJob & { queued: AnyEvent } {
  const id = uuidv7();
  let version = 1;
  const next: TrackedJob['next'] = (contract, data, occurredAt = new Date()) =>
    anEvent(contract, id, data, {
      aggregateVersion: version++,
      occurredAt: occurredAt.toISOString(),
      actor: { type: 'user', id: startedBy },
    });
  const queued = next(trackedJobQueuedV1, { jobId: id, kind: 'import-orders', total: 10 });
  return { id, next, queued };
}

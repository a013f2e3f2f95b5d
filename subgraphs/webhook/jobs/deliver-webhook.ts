import { causeOfJob } from '#packages/jobs/cause-of-job.ts';
import { perform } from '#packages/jobs/perform.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { type Attempted, attemptDelivery } from '../use-cases/attempt-delivery.ts';
import { recordAttempt } from '../use-cases/record-attempt.ts';
import { deliverWebhookJob } from './deliver-webhook-job.ts';

/**
 * One attempt is one job: when it fails, recording it enqueues the next. The job itself is tried again only when its process or its
 * database fails. An attempt that waits for its endpoint holds a socket and nothing else, so many may.
 */
export const deliverWebhook = (dependencies: Dependencies) =>
  perform(deliverWebhookJob, {
    concurrency: 256,
    perKey: 4,
    attempts: Number.POSITIVE_INFINITY,
    prepare: ({ payload: { deliveryId }, cause: { correlationId }, signal }) =>
      attemptDelivery(dependencies, { deliveryId, correlationId }, signal),
    apply: (job, tx: Tx, attempted: Attempted | null) =>
      recordAttempt(dependencies, tx, attempted, { at: dependencies.clock(), cause: causeOfJob(job) }),
  });

import { performTrackedJob } from '#packages/tracked-jobs/perform-tracked-job.ts';
import { defineTrackedJob } from '#packages/tracked-jobs/tracked-job-contract.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { deleteReplay } from '../store/webhook-replays.ts';
import { readPart, replayPart } from '../use-cases/replay-events.ts';

/** Tells an endpoint again of the events of a range, some at a time. */
export const replayWebhooksJob = defineTrackedJob('replay-webhooks', { onEnd: deleteReplay });

export const replayWebhooks = (dependencies: Dependencies) =>
  performTrackedJob(replayWebhooksJob, dependencies, {
    prepare: (job) => readPart(dependencies, job),
    apply: (job, tx: Tx, events, occurrence) => replayPart(tx, job, events, occurrence),
  });

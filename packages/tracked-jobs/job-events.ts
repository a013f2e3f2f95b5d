import { trackedJobCancelledV1 } from '#events/tracked-job/tracked-job-cancelled.v1.ts';
import { trackedJobCompletedV1 } from '#events/tracked-job/tracked-job-completed.v1.ts';
import { trackedJobFailedV1 } from '#events/tracked-job/tracked-job-failed.v1.ts';
import { trackedJobProgressedV1 } from '#events/tracked-job/tracked-job-progressed.v1.ts';
import { trackedJobQueuedV1 } from '#events/tracked-job/tracked-job-queued.v1.ts';
import { trackedJobStartedV1 } from '#events/tracked-job/tracked-job-started.v1.ts';
import { eventOf } from '#packages/outbox/event-content.ts';
import type { JobRejection, TrackedJob } from './tracked-job.ts';

function progress({ id: jobId, done, total, counts }: TrackedJob, rejections: readonly JobRejection[]) {
  return { jobId, done, total, counts, rejections: [...rejections] };
}

export const jobQueued = ({ id: jobId, kind, total }: TrackedJob) =>
  eventOf(trackedJobQueuedV1, { jobId, kind, total });
export const jobStarted = ({ id: jobId }: TrackedJob) => eventOf(trackedJobStartedV1, { jobId });
export const jobProgressed = (job: TrackedJob, rejections: readonly JobRejection[]) =>
  eventOf(trackedJobProgressedV1, progress(job, rejections));
export const jobCompleted = (job: TrackedJob, rejections: readonly JobRejection[]) =>
  eventOf(trackedJobCompletedV1, progress(job, rejections));
export const jobCancelled = (job: TrackedJob) => eventOf(trackedJobCancelledV1, progress(job, []));

/** Throws when the job has not failed. */
export function jobFailed(job: TrackedJob) {
  if (!job.error) throw new Error(`job ${job.id} has not failed`);
  return eventOf(trackedJobFailedV1, { ...progress(job, []), error: job.error });
}

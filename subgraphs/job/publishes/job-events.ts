import { jobCancellationRequestedV1 } from '#events/job/job-cancellation-requested.v1.ts';
import { jobCancelledV1 } from '#events/job/job-cancelled.v1.ts';
import { jobCompletedV1 } from '#events/job/job-completed.v1.ts';
import { jobFailedV1 } from '#events/job/job-failed.v1.ts';
import { jobProgressedV1 } from '#events/job/job-progressed.v1.ts';
import { jobQueuedV1 } from '#events/job/job-queued.v1.ts';
import { jobStartedV1 } from '#events/job/job-started.v1.ts';
import { trackedJobCancellationRequestedV1 } from '#events/tracked-job/tracked-job-cancellation-requested.v1.ts';
import { eventOf } from '#packages/outbox/event-content.ts';
import type { Report } from '../domain/apply-report.ts';
import type { Job } from '../domain/job.ts';

const reported = {
  started: jobStartedV1,
  progressed: jobProgressedV1,
  completed: jobCompletedV1,
  failed: jobFailedV1,
  cancelled: jobCancelledV1,
} as const satisfies Record<Report['type'], unknown>;

const about = ({ id: jobId, kind }: Job) => ({ jobId, kind });

export const jobQueued = (job: Job) => eventOf(jobQueuedV1, about(job));
export const jobReported = (type: Report['type'], job: Job) => eventOf(reported[type], about(job));
export const jobCancellationRequested = (job: Job) => eventOf(jobCancellationRequestedV1, about(job));

/** For the subgraph that runs the job. */
export const cancellationRequested = ({ id: jobId }: Job) => eventOf(trackedJobCancellationRequestedV1, { jobId });

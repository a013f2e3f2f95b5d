import { type Refusal, refuse } from '#packages/refusals/refusal.ts';
import { isOver } from '#packages/tracked-jobs/tracked-job.ts';
import type { Job } from './job.ts';

/** The job for whose end is asked, or the job itself when it was asked for before or has ended so. */
export function requestCancellation(job: Job, at: Date): Job | Refusal<'job-over', { status: 'COMPLETED' | 'FAILED' }> {
  if (job.status === 'COMPLETED' || job.status === 'FAILED') return refuse('job-over', { status: job.status });
  if (isOver(job) || job.cancellationRequestedAt) return job;
  return { ...job, version: job.version + 1, cancellationRequestedAt: at };
}

import type { JobCount, JobError, JobRejection } from '#packages/tracked-jobs/tracked-job.ts';
import type { Job } from './job.ts';

/** How far a job is, and what it has rejected since it told so before. */
export interface Progress {
  done: number;
  total: number;
  counts: JobCount[];
  rejections: readonly JobRejection[];
}

/** What the subgraph that runs a job says of it. */
export type Report =
  | { type: 'started' }
  | { type: 'progressed'; progress: Progress }
  | { type: 'completed'; progress: Progress }
  | { type: 'failed'; progress: Progress; error: JobError }
  | { type: 'cancelled'; progress: Progress };

/** The job after a report, with the next version. */
export function applyReport(before: Job, report: Report, at: Date): Job {
  const job = { ...before, version: before.version + 1 };
  switch (report.type) {
    case 'started':
      return { ...job, status: 'RUNNING', startedAt: at };
    case 'progressed':
      return { ...job, ...further(before, report.progress) };
    case 'completed':
      return { ...job, ...further(before, report.progress), status: 'COMPLETED', finishedAt: at };
    case 'failed':
      return { ...job, ...further(before, report.progress), status: 'FAILED', error: report.error, finishedAt: at };
    case 'cancelled':
      return { ...job, ...further(before, report.progress), status: 'CANCELLED', finishedAt: at };
    default:
      return report satisfies never;
  }
}

function further({ rejectedCount }: Job, { done, total, counts, rejections }: Progress) {
  return { done, total, counts, rejectedCount: rejectedCount + rejections.length };
}

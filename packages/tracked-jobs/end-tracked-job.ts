import { appendEvents } from '#packages/outbox/append-events.ts';
import { eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { jobCancelled, jobFailed } from './job-events.ts';
import { isOver, type JobError, type TrackedJob } from './tracked-job.ts';
import { lockTrackedJob, updateTrackedJob } from './tracked-job-rows.ts';

/** How a job ends before all of it is done. */
export type Ending = { status: 'FAILED'; error: JobError } | { status: 'CANCELLED'; requestedAt: Date };

/** Ends a job before all of it is done, unless it is over: the part that is being done is rolled back or was committed before. */
export async function endTrackedJob(
  tx: Sql,
  { onEnd }: { onEnd: (tx: Sql, jobId: string) => Promise<void> },
  jobId: string,
  ending: Ending,
  occurrence: Occurrence,
): Promise<void> {
  const before = await lockTrackedJob(tx, jobId);
  if (!before || isOver(before)) return;
  const job: TrackedJob = {
    ...before,
    version: before.version + 1,
    finishedAt: occurrence.at,
    status: ending.status,
    ...(ending.status === 'FAILED' ? { error: ending.error } : { cancellationRequestedAt: ending.requestedAt }),
  };
  await updateTrackedJob(tx, job);
  await onEnd(tx, jobId);
  await appendEvents(tx, eventsAbout(job, [job.status === 'FAILED' ? jobFailed(job) : jobCancelled(job)], occurrence));
}

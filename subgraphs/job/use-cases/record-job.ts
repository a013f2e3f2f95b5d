import { appendEvents } from '#packages/outbox/append-events.ts';
import { eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import { queuedJob } from '#packages/tracked-jobs/tracked-job.ts';
import type { Job } from '../domain/job.ts';
import { jobQueued } from '../publishes/job-events.ts';
import type { Tx } from '../store/database.ts';
import { insertJob } from '../store/jobs.ts';

/** Writes down long work that was started, and tells that it can be looked at. */
export async function recordJob(
  tx: Tx,
  { id, kind, total }: Pick<Job, 'id' | 'kind' | 'total'>,
  { at, cause }: Occurrence,
): Promise<void> {
  const job = queuedJob({ id, kind, total, startedBy: cause.actor.id, createdAt: at });
  await insertJob(tx, job);
  await appendEvents(tx, eventsAbout(job, [jobQueued(job)], { at, cause }));
}

import { enqueue } from '#packages/jobs/enqueue.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import { eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { jobQueued } from './job-events.ts';
import { queuedJob, type TrackedJob } from './tracked-job.ts';
import type { TrackedJobContract } from './tracked-job-contract.ts';
import { insertTrackedJob } from './tracked-job-rows.ts';

/**
 * Starts long work in the transaction that writes down what is to be done. Whoever caused it can follow it.
 * @param job `id` is a UUIDv7; `total` rows, at least 1.
 */
export async function startTrackedJob(
  tx: Sql,
  { kind, partJob }: TrackedJobContract,
  { id, total }: Pick<TrackedJob, 'id' | 'total'>,
  { at, cause }: Occurrence,
): Promise<TrackedJob> {
  if (total < 1) throw new RangeError(`${kind}: expected at least one row, got ${total}`);
  const startedBy = cause.actor.id;
  const job = { ...queuedJob({ id, kind, total, startedBy, createdAt: at }), toldAt: at };
  await insertTrackedJob(tx, job);
  await appendEvents(tx, eventsAbout(job, [jobQueued(job)], { at, cause }));
  await enqueue(tx, partJob, { jobId: id }, { cause, fairnessKey: startedBy, startedBy });
  return job;
}

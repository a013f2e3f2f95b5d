import { trackedJobCancellationRequestedV1 } from '#events/tracked-job/tracked-job-cancellation-requested.v1.ts';
import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import { eventOf, eventsAbout, type Occurrence } from '#packages/outbox/event-content.ts';
import type { Sql } from '#packages/sql/sql.ts';

const statement = `
  SELECT tracked.id FROM jobs.job_common AS part JOIN tracked_job AS tracked
    ON tracked.kind = part.name AND tracked.id::text = part.data->'payloads'->0->>'jobId'
  WHERE part.id = $1::uuid AND part.state < 'completed' AND tracked.status IN ('QUEUED', 'RUNNING')`;

/**
 * Asks the subgraph whose database this is to end the job that an open job of its queue is a part of, for those who know
 * nothing but the part's id. Resolves to the id of the job, null when it is no part, or of a job that is over.
 */
export async function cancelWhole(sql: Sql, partId: string, occurrence: Occurrence): Promise<string | null> {
  const [job] = await sql.$queryRawUnsafe<{ id: string }[]>(statement, partId);
  if (job === undefined) return null;
  const request = eventOf(trackedJobCancellationRequestedV1, { jobId: job.id });
  await appendEvents(sql, eventsAbout({ id: uuidv7(), version: 1 }, [request], occurrence));
  return job.id;
}

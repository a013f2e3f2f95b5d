import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { isRefusal, refuse } from '#packages/refusals/refusal.ts';
import { isOver } from '#packages/tracked-jobs/tracked-job.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Job } from '../domain/job.ts';
import { requestCancellation } from '../domain/request-cancellation.ts';
import { cancellationRequested, jobCancellationRequested } from '../publishes/job-events.ts';
import { findJob, lockJob, updateJob } from '../store/jobs.ts';

/** Longest a mutation waits for the job to end, in milliseconds. The client can follow it after. */
const patience = 3_000;

/** Asks whoever runs a job to end it, and waits for a moment until it has ended. */
export async function cancelJob(
  { database, signal, clock }: Dependencies,
  jobId: string,
  { cause, mayAccess }: { cause: Cause; mayAccess: (job: Job) => boolean },
) {
  using outcome = signal.expect(jobId, ['job.completed', 'job.failed', 'job.cancelled']);
  const requested = await database.transact(async (tx) => {
    const job = await lockJob(tx, jobId);
    if (!job || !mayAccess(job)) return refuse('unknown-job');
    const at = clock();
    const changed = requestCancellation(job, at);
    if (isRefusal(changed) || changed === job) return changed;
    await updateJob(tx, changed);
    const request = { id: uuidv7(), version: 1 };
    await appendEvents(tx, [
      ...eventsAbout(changed, [jobCancellationRequested(changed)], { at, cause }),
      ...eventsAbout(request, [cancellationRequested(changed)], { at, cause }),
    ]);
    return changed;
  });
  if (isRefusal(requested) || isOver(requested)) return requested;
  await outcome.within(patience);
  return (await findJob(database.prisma, jobId)) ?? requested;
}

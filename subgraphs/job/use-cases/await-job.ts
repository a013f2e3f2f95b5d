import { madeAt } from '#packages/ids/made-at.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Job } from '../domain/job.ts';
import { findJob } from '../store/jobs.ts';

/**
 * How long after it was started a job may not be known here yet, the difference of clocks included, and how long it is waited
 * for; in milliseconds.
 */
const lag = { most: 30_000, patience: 1_000 };

/**
 * The job; null when there is none. One whose id was made a moment ago is waited for: its first event may be under way, and
 * whoever has started it must not be told that there is none.
 */
export async function awaitJob({ database, signal, clock }: Dependencies, id: string): Promise<Job | null> {
  using queued = signal.expect(id, ['job.queued']);
  const job = await findJob(database.prisma, id);
  const made = madeAt(id)?.getTime() ?? 0;
  if (job || Math.abs(clock().getTime() - made) > lag.most) return job;
  await queued.within(lag.patience);
  return findJob(database.prisma, id);
}

import type { Tx } from './database.ts';

/** What somebody has started, oldest first, for the copy for them. */
export function listPersonalJobs(tx: Tx, startedBy: string) {
  return tx.job.findMany({
    where: { startedBy },
    orderBy: { id: 'asc' },
    include: { rejections: { orderBy: { index: 'asc' }, omit: { jobId: true } } },
  });
}

import type { JobRejection } from '#packages/tracked-jobs/tracked-job.ts';
import type { Tx } from './database.ts';

export async function insertRejections(tx: Tx, jobId: string, rejections: readonly JobRejection[]): Promise<void> {
  await tx.jobRejection.createMany({
    data: rejections.map(({ index, code, message }) => ({ jobId, index, code, message })),
  });
}

/** Rejected rows of a job in their order: those after the row `after`, at most `limit`. */
export function listRejections(
  tx: Tx,
  jobId: string,
  { after, limit }: { after: number | null; limit: number },
): Promise<JobRejection[]> {
  return tx.jobRejection.findMany({
    where: { jobId, ...(after !== null && { index: { gt: after } }) },
    orderBy: { index: 'asc' },
    take: limit,
    omit: { jobId: true },
  });
}

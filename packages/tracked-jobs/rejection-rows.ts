import type { Sql } from '#packages/sql/sql.ts';
import type { JobRejection } from './tracked-job.ts';

export async function insertRejections(tx: Sql, jobId: string, rejections: readonly JobRejection[]): Promise<void> {
  if (rejections.length === 0) return;
  await tx.$executeRawUnsafe(
    `INSERT INTO tracked_job_rejection (job_id, index, code, message)
     SELECT $1::uuid, index, code, message FROM jsonb_to_recordset($2::jsonb) AS (index int, code text, message text)`,
    jobId,
    JSON.stringify(rejections),
  );
}

/** Rejected rows of a job in their order: those after the row `after`, at most `limit`. */
export function listRejections(
  sql: Sql,
  jobId: string,
  { after, limit }: { after: number | null; limit: number },
): PromiseLike<JobRejection[]> {
  return sql.$queryRawUnsafe<JobRejection[]>(
    `SELECT index, code, message FROM tracked_job_rejection
     WHERE job_id = $1::uuid AND index > $2::int ORDER BY index LIMIT $3::int`,
    jobId,
    after ?? -1,
    limit,
  );
}

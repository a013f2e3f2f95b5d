import type { Sql } from '#packages/sql/sql.ts';

/** A row of the work that is not dealt with yet, as it was written down. */
export interface WaitingRow<Row extends object> {
  /** Place in what was given, from 0 on. */
  index: number;
  row: Row;
}

/** Rows written by one statement. */
const batchSize = 1_000;

/** Writes down what a job is to do. @param rows kept as JSON: a time is read as text, and what is undefined as absent */
export async function insertWaitingRows(tx: Sql, jobId: string, rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += batchSize) {
    await tx.$executeRawUnsafe(
      `INSERT INTO tracked_job_row (job_id, index, row)
       SELECT $1::uuid, $2::int + place - 1, row FROM jsonb_array_elements($3::jsonb) WITH ORDINALITY AS given(row, place)`,
      jobId,
      from,
      JSON.stringify(rows.slice(from, from + batchSize)),
    );
  }
}

/**
 * Writes some of what a job is to do, from the place `from` on, before its first row is dealt with; what is written already stays. So
 * whoever finds out the rows may be killed, or do it at the same time as another, and begin again. False when the job is over or has
 * begun with its rows: the rest is not wanted.
 */
export async function stageWaitingRows(
  sql: Sql,
  jobId: string,
  from: number,
  rows: readonly object[],
): Promise<boolean> {
  const [job] = await sql.$queryRawUnsafe<{ id: string }[]>(
    `WITH job AS (
       SELECT id FROM tracked_job WHERE id = $1::uuid AND status IN ('QUEUED', 'RUNNING') AND done = 0 FOR SHARE
     ), staged AS (
       INSERT INTO tracked_job_row (job_id, index, row)
       SELECT job.id, $2::int + place - 1, row FROM job, jsonb_array_elements($3::jsonb) WITH ORDINALITY AS given(row, place)
       ON CONFLICT DO NOTHING
     )
     SELECT id FROM job`,
    jobId,
    from,
    JSON.stringify(rows),
  );
  return job !== undefined;
}

/** The first rows of a job that are left, at most `limit`. */
export function listWaitingRows<Row extends object>(
  sql: Sql,
  jobId: string,
  limit: number,
): PromiseLike<WaitingRow<Row>[]> {
  return sql.$queryRawUnsafe<WaitingRow<Row>[]>(
    'SELECT index, row FROM tracked_job_row WHERE job_id = $1::uuid ORDER BY index LIMIT $2::int',
    jobId,
    limit,
  );
}

export async function deleteWaitingRowsUpTo(tx: Sql, jobId: string, index: number): Promise<void> {
  const statement = 'DELETE FROM tracked_job_row WHERE job_id = $1::uuid AND index <= $2::int';
  await tx.$executeRawUnsafe(statement, jobId, index);
}

export async function deleteWaitingRows(tx: Sql, jobId: string): Promise<void> {
  await tx.$executeRawUnsafe('DELETE FROM tracked_job_row WHERE job_id = $1::uuid', jobId);
}

import type { Sql } from '#packages/sql/sql.ts';
import type { TrackedJob } from './tracked-job.ts';

const columns = `id, kind, version, status, started_by AS "startedBy", done, total, counts, rejected_count AS "rejectedCount", error,
  created_at AS "createdAt", started_at AS "startedAt", cancellation_requested_at AS "cancellationRequestedAt",
  finished_at AS "finishedAt", told_at AS "toldAt"`;

/** The job; null when there is none, or no more. */
export async function findTrackedJob(sql: Sql, id: string): Promise<TrackedJob | null> {
  const rows = await sql.$queryRawUnsafe<TrackedJob[]>(`SELECT ${columns} FROM tracked_job WHERE id = $1::uuid`, id);
  return rows[0] ?? null;
}

/** Locks and reads a job. Everything that changes one takes this lock first. */
export async function lockTrackedJob(tx: Sql, id: string): Promise<TrackedJob | null> {
  const statement = `SELECT ${columns} FROM tracked_job WHERE id = $1::uuid FOR UPDATE`;
  return (await tx.$queryRawUnsafe<TrackedJob[]>(statement, id))[0] ?? null;
}

export async function insertTrackedJob(tx: Sql, job: TrackedJob): Promise<void> {
  await tx.$executeRawUnsafe(
    `INSERT INTO tracked_job (
       id, kind, started_by, total, created_at, version, status, done, counts, rejected_count, error,
       started_at, cancellation_requested_at, finished_at, told_at
     ) VALUES (
       $1::uuid, $12, $13, $14::int, $15::timestamptz, $2::int, $3, $4::int, $5::jsonb, $6::int, $7::jsonb,
       $8::timestamptz, $9::timestamptz, $10::timestamptz, $11::timestamptz
     )`,
    ...changing(job),
    job.kind,
    job.startedBy,
    job.total,
    job.createdAt.toISOString(),
  );
}

/** Writes what changes of a job. */
export async function updateTrackedJob(tx: Sql, job: TrackedJob): Promise<void> {
  await tx.$executeRawUnsafe(
    `UPDATE tracked_job SET version = $2::int, status = $3, done = $4::int, counts = $5::jsonb, rejected_count = $6::int,
       error = $7::jsonb, started_at = $8::timestamptz, cancellation_requested_at = $9::timestamptz,
       finished_at = $10::timestamptz, told_at = $11::timestamptz, total = $12::int
     WHERE id = $1::uuid`,
    ...changing(job),
    job.total,
  );
}

/** Values of `$1` to `$11`. */
function changing(job: TrackedJob): unknown[] {
  const { id, version, status, done, counts, rejectedCount, error } = job;
  const times = [job.startedAt, job.cancellationRequestedAt, job.finishedAt, job.toldAt];
  return [
    id,
    version,
    status,
    done,
    JSON.stringify(counts),
    rejectedCount,
    error && JSON.stringify(error),
    ...times.map((time) => time?.toISOString() ?? null),
  ];
}

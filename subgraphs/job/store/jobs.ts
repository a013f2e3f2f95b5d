import type { JobCount, JobError, TrackedJobStatus } from '#packages/tracked-jobs/tracked-job.ts';
import type { Job } from '../domain/job.ts';
import type { Tx } from './database.ts';
import { Prisma, type Job as Row } from './generated/client.ts';

export interface JobQuery {
  startedBy: string;
  status: TrackedJobStatus | null;
}

export async function insertJob(tx: Tx, job: Job): Promise<void> {
  await tx.job.create({ data: toRow(job) });
}

export async function updateJob(tx: Tx, job: Job): Promise<void> {
  await tx.job.update({ where: { id: job.id }, data: toRow(job) });
}

export async function findJobs(tx: Tx, ids: readonly string[]): Promise<Job[]> {
  return (await tx.job.findMany({ where: { id: { in: [...ids] } } })).map(toJob);
}

/** Null when there is none. */
export async function findJob(tx: Tx, id: string): Promise<Job | null> {
  const row = await tx.job.findUnique({ where: { id } });
  return row && toJob(row);
}

/** Locks and reads a job; null when there is none. Everything that changes a job takes this lock first. SQL: a lock. */
export async function lockJob(tx: Tx, id: string): Promise<Job | null> {
  await tx.$queryRaw`SELECT 1 FROM job WHERE id = ${id}::uuid FOR UPDATE`;
  return findJob(tx, id);
}

/** Jobs of a caller, newest first: those before the job `before`, at most `limit`. Ids sort by time. */
export async function listJobs(
  tx: Tx,
  query: JobQuery,
  { before, limit }: { before: string | null; limit: number },
): Promise<Job[]> {
  const where = { ...matching(query), ...(before !== null && { id: { lt: before } }) };
  return (await tx.job.findMany({ where, orderBy: { id: 'desc' }, take: limit })).map(toJob);
}

export function countJobs(tx: Tx, query: JobQuery): Promise<number> {
  return tx.job.count({ where: matching(query) });
}

/** With their rejected rows. */
export async function deleteJobsOf(tx: Tx, startedBy: string): Promise<void> {
  await tx.job.deleteMany({ where: { startedBy } });
}

const matching = ({ startedBy, status }: JobQuery) => ({ startedBy, ...(status && { status }) });

function toRow({ counts, error, ...job }: Job) {
  return { ...job, counts: counts.map((count) => ({ ...count })), error: error ? { ...error } : Prisma.DbNull };
}

function toJob({ status, counts, error, ...row }: Row): Job {
  return {
    ...row,
    status: status as TrackedJobStatus,
    counts: counts as unknown as JobCount[],
    error: error as unknown as JobError | null,
  };
}

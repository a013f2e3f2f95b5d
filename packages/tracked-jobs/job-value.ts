import { z } from 'zod';
import { type Connection, readPage, toConnection } from '#packages/connection/connection.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { listRejections } from './rejection-rows.ts';
import type { JobCount, JobRejection, TrackedJob } from './tracked-job.ts';

/** A job as the resolvers of the shared type `Job` need it; the default ones do. */
export interface JobValue extends TrackedJob {
  progress: { done: number; total: number };
  result: JobCount[];
  rejected(args: {
    first?: number | null;
    after?: string | null;
  }): Promise<Connection<JobRejection> & { totalCount: number }>;
}

/** What a mutation that has started a job answers with: all of it, whether or not anybody else has heard of it yet. */
export function toJobValue(sql: Sql, job: TrackedJob): JobValue {
  const { id, done, total, counts, rejectedCount } = job;
  return {
    ...job,
    progress: { done, total },
    result: counts,
    async rejected(args) {
      const page = readPage(args, z.int32());
      const rows = await listRejections(sql, id, { after: page.after, limit: page.first + 1 });
      return { ...toConnection(rows, page, ({ index }) => index), totalCount: rejectedCount };
    },
  };
}

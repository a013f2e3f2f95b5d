import type { PgBoss } from 'pg-boss';
import type { Sql } from '#packages/sql/sql.ts';
import { inTransaction } from './boss.ts';
import type { JobDatabase } from './job-database.ts';
import type { JobHandler } from './perform.ts';
import type { Claim } from './stored-job.ts';

/** Held while jobs of a kind are claimed, so that two processes do not each find one of the same fairness key free. */
const lockStatement = `SELECT pg_advisory_xact_lock(7236452, hashtext($1))::text`;

/** Most jobs claimed by one statement. */
export const mostClaimed = 100;

/**
 * Claims jobs of a kind that are due, the oldest first: at most `most`, at most `mostClaimed`, and none of a fairness key that has
 * enough running.
 */
export async function claimJobs<Tx extends Sql>(
  { boss, database }: { boss: PgBoss; database: JobDatabase<Tx> },
  { contract: { name }, perKey }: Pick<JobHandler<Tx>, 'contract' | 'perKey'>,
  most: number,
  { ignoreStartAfter = false }: { ignoreStartAfter?: boolean } = {},
): Promise<Claim[]> {
  const options = { batchSize: Math.min(most, mostClaimed), ignoreStartAfter };
  if (perKey === Number.POSITIVE_INFINITY) return boss.fetch(name, options);
  return database.transact(async (tx) => {
    await tx.$queryRawUnsafe(lockStatement, name);
    return boss.fetch(name, { ...options, groupConcurrency: perKey, db: inTransaction(tx) });
  });
}

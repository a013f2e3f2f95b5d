import type { Logger } from 'pino';
import type { Sql } from '#packages/sql/sql.ts';
import { createBoss } from './boss.ts';
import { claimJobs } from './claim-jobs.ts';
import type { JobDatabase } from './job-database.ts';
import { createJobRunner } from './job-runner.ts';
import type { JobHandler } from './perform.ts';
import { ensureKinds } from './queue-row.ts';
import type { Outcome } from './settle-attempt.ts';

/** What became of an attempt at a job. */
export interface JobRun {
  id: string;
  /** Of its kind. */
  name: string;
  outcome: Outcome;
}

// A claim steps over a job that a transaction has locked, such as one that enqueues under its key.
const lockStatement = `
  SELECT id FROM jobs.job_common
  WHERE name = ANY($1::text[]) AND state IN ('created', 'retry') AND start_after <= clock_timestamp() FOR UPDATE`;

/** Resolves once nobody who has begun has a job that is due locked. */
const untilUnlocked = (sql: Sql, names: readonly string[]) => sql.$queryRawUnsafe(lockStatement, [...names]);

/**
 * Performs what waits, without a worker, until nothing is due any more: for tests. Resolves to the attempts in the order in
 * which they ended. A job that is to come again is performed once, since it is not due.
 * @param later whether what is due later is performed too, once. Default false.
 */
export async function runWaitingJobs<Tx extends Sql>(
  handlers: readonly JobHandler<Tx>[],
  { database, logger, later = false }: { database: JobDatabase<Tx>; logger: Logger; later?: boolean },
): Promise<JobRun[]> {
  const boss = createBoss(database, { schedule: false, logger });
  const run = createJobRunner({ boss, database, transactions: 4, logger });
  const names = handlers.map(({ contract }) => contract.name);
  await ensureKinds(database.prisma, names);
  const runs: JobRun[] = [];

  /** One round of all kinds; resolves to whether there was anything. */
  const round = async (ignoreStartAfter: boolean): Promise<boolean> => {
    const begun: Promise<void>[] = [];
    for (const handler of handlers) {
      for (const claim of await claimJobs({ boss, database }, handler, handler.concurrency, { ignoreStartAfter })) {
        const onSettled = (outcome: Outcome) => runs.push({ id: claim.id, name: handler.contract.name, outcome });
        begun.push(run(handler, claim, new AbortController(), onSettled));
      }
    }
    await Promise.all(begun);
    return begun.length > 0;
  };

  if (later) await round(true);
  for (let areMore = true; areMore; ) {
    while (await round(false));
    await untilUnlocked(database.prisma, names);
    areMore = await round(false);
  }
  return runs;
}

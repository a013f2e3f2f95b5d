import { type CommandResponse, type Db, PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { Database } from '#packages/prisma-database/open-database.ts';
import type { Sql } from '#packages/sql/sql.ts';

/**
 * pg-boss on the connections that a subgraph has anyway. It claims and completes jobs and reads crontabs; it does not change
 * its schema, which migrations do, and takes no part in what becomes of a job that failed.
 */
export function createBoss(
  database: Pick<Database<Sql, Sql>, 'query'>,
  { schedule, logger }: { schedule: boolean; logger: Logger },
): PgBoss {
  const boss = new PgBoss({
    db: { executeSql: async (text, values) => ({ rows: await database.query(text, values) }) },
    schema: 'jobs',
    migrate: false,
    createSchema: false,
    supervise: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
    queueCacheIntervalSeconds: 3_600,
    schedule,
    cronWorkerIntervalSeconds: 10,
  });
  boss.on('error', (error) => logger.warn({ err: error }, 'pg-boss reports an error'));
  boss.on('warning', (warning) => logger.warn({ warning }, 'pg-boss warns'));
  return boss;
}

/** The ids of the jobs that a call of pg-boss has changed. Its types do not tell of them. */
export const settledBy = (response: CommandResponse): ReadonlySet<string> =>
  new Set((response as { settled?: string[] }).settled);

/** A transaction, for a call of pg-boss that is to be part of it. */
export const inTransaction = (tx: Sql): Db => ({
  executeSql: async (text, values = []) => ({ rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values) }),
});

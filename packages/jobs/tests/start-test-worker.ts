import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { type Logger, pino } from 'pino';
import type { Cause } from '#packages/outbox/cause.ts';
import { pgSql } from '#packages/sql/pg-sql.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { createTransact } from '#packages/sql/transact.ts';
import { createTestDatabase } from '#packages/test-database/create-test-database.ts';
import { pgTransact } from '#packages/test-database/pg-transact.ts';
import type { JobDatabase } from '../job-database.ts';
import { createJobSignal, jobChannel } from '../job-signal.ts';
import type { JobHandler } from '../perform.ts';
import { startWorker, type WorkerOptions } from '../start-worker.ts';

export const cause: Cause = { correlationId: 'request-1', causationId: null, actor: { type: 'system', id: 'test' } };

/** A job's row, as far as tests look at it. */
export interface JobRow {
  id: string;
  name: string;
  state: string;
  attempts: number;
  output: Record<string, unknown> | null;
}

export interface TestJobs extends AsyncDisposable {
  database: JobDatabase<Sql>;
  sql: Sql;
  /** The database as superuser. */
  adminUrl: string;
  /** Starts a worker, of a process of its own as far as the database can tell; it hears of commits. */
  startWorker(
    handlers: JobHandler<Sql>[],
    options?: Partial<WorkerOptions<Sql>>,
  ): Promise<{ close(): Promise<unknown> | unknown }>;
  rows(): Promise<JobRow[]>;
  /** Resolves when the job is in this state. */
  untilState(id: string, state: string): Promise<JobRow>;
}

/** A database with a table `effect`, for tests of jobs. `pooler` puts a pooler before it. Default none. */
export async function startTestJobs(
  pooler: (url: string) => Promise<AsyncDisposable & { url: string }> = async (url) => ({
    url,
    async [Symbol.asyncDispose]() {},
  }),
): Promise<TestJobs> {
  const testDatabase = await createTestDatabase('order');
  const pooled = await pooler(testDatabase.url);
  const pool = new pg.Pool({ connectionString: pooled.url, max: 20 });
  pool.on('error', () => {}); // the query that runs into it reports it
  pool.on('connect', (client) => client.on('error', () => {}));
  await pool.query('CREATE TABLE effect (id serial, job text, note text)');
  const sql = pgSql(pool);
  const database: JobDatabase<Sql> = {
    prisma: sql,
    async query(text, values) {
      const results: pg.QueryResult | pg.QueryResult[] = await pool.query(text, values);
      return [results].flat().flatMap(({ rows }) => rows);
    },
    transact: createTransact<Sql>(pgTransact(pool)),
  };
  const opened: { close(): Promise<unknown> | unknown }[] = [];
  const columns = 'id, name, state::text, retry_count + 1 AS attempts, output';
  return {
    database,
    sql,
    adminUrl: testDatabase.adminUrl,
    rows: async () => sql.$queryRawUnsafe<JobRow[]>(`SELECT ${columns} FROM jobs.job ORDER BY created_on, id`),
    async startWorker(handlers, options = {}) {
      const signal = createJobSignal();
      const worker = startWorker({ handlers, database, signal, transactions: 10, logger: silent, ...options });
      const listener = new pg.Client({ connectionString: testDatabase.url });
      listener.on('error', () => {}); // a test may end every connection
      await listener.connect();
      listener.on('notification', ({ payload = '' }) => signal.notify(payload));
      await listener.query(`LISTEN ${jobChannel}`);
      let closed = false;
      const part = {
        async close() {
          if (closed) return;
          closed = true;
          await worker.close();
          await listener.end();
        },
      };
      opened.push(part);
      return part;
    },
    async untilState(id, state) {
      for (;;) {
        const [row] = await sql.$queryRawUnsafe<JobRow[]>(`SELECT ${columns} FROM jobs.job WHERE id = $1::uuid`, id);
        if (row?.state === state) return row;
        await delay(10);
      }
    },
    async [Symbol.asyncDispose]() {
      for (const part of opened) await part.close();
      await pool.end();
      await pooled[Symbol.asyncDispose]();
      await testDatabase[Symbol.asyncDispose]();
    },
  };
}

const silent: Logger = pino({ level: 'silent' });

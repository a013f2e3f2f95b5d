import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Sql } from '../../packages/sql/sql.ts';
import { createTestDatabase } from '../../packages/test-database/create-test-database.ts';
import { connectDatabase, type Tx } from '../../subgraphs/inventory/store/database.ts';
import { type BenchProcess, startProcess } from '../gateway/start-process.ts';
import { createBenchTables } from './bench-jobs.ts';

/** A database with the tables of the benches, and processes that perform jobs on it. */
export interface JobBench extends AsyncDisposable {
  sql: Sql;
  transact<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /** Starts a process that performs jobs; resolves once it does. */
  startWorker(): Promise<BenchProcess>;
  /** One figure that a query gives. */
  figure(query: string): Promise<number>;
}

/** On the server that `startTestServers` started. */
export async function startJobBench(): Promise<JobBench> {
  const testDatabase = await createTestDatabase('inventory');
  const dir = mkdtempSync(join(tmpdir(), 'souk-bench-jobs-'));
  const database = connectDatabase(testDatabase.url, 5);
  await database.query(createBenchTables);
  const processes: BenchProcess[] = [];
  return {
    sql: database.prisma,
    transact: database.transact,
    async startWorker() {
      const script = join(import.meta.dirname, 'worker-process.ts');
      const name = `worker-${processes.length}`;
      const started = await startProcess({ dir, name, command: [script, testDatabase.url] });
      processes.push(started);
      await Promise.race([once(started.child, 'message'), once(started.child, 'exit')]);
      if (!started.isRunning()) throw new Error(`a worker ended:\n${started.log()}`);
      return started;
    },
    async figure(query) {
      const [row] = await database.query(query);
      return Number(Object.values(row ?? {})[0]);
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(processes.map((each) => each.end('SIGTERM')));
      await database.close();
      await endSessions(testDatabase.adminUrl);
      await testDatabase[Symbol.asyncDispose]();
      rmSync(dir, { recursive: true });
    },
  };
}

/** The server takes a while to notice that a process was killed. */
async function endSessions(adminUrl: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
  await admin.end();
}

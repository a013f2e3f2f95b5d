import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { removePostgresData } from '#packages/embedded-postgres/remove-postgres-data.ts';
import { startPostgres } from '#packages/embedded-postgres/start-postgres.ts';
import { shareStackFiles } from '#packages/test-stack/environment.ts';
import { type TestStack, testStack } from '#packages/test-stack/test-stack.ts';
import { startStack } from '../started-stack.ts';

/** Different statements that are counted: more than all services have, or some would not be counted. */
const countedStatements = 20_000;

/**
 * Measures on a shop as `npm start` runs it, with its example data, whose PostgreSQL counts the statements of every
 * database in `pg_stat_statements`. `testStack` describes it.
 */
export async function onCountedStack(measure: (stack: TestStack) => Promise<void>): Promise<void> {
  const stateDir = mkdtempSync(join(tmpdir(), 'souk-orders-'));
  chmodSync(stateDir, 0o755);
  try {
    await countStatements(stateDir);
    await using stack = await startStack(stateDir);
    await stack.filled;
    shareStackFiles(join(stateDir, 'stack.json'));
    await measure(testStack());
  } finally {
    removePostgresData(stateDir);
    rmSync(stateDir, { recursive: true, force: true });
  }
}

/** Settings that a server reads when it starts: made before the stack starts it. */
async function countStatements(stateDir: string): Promise<void> {
  const server = await startPostgres({ stateDir });
  try {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query(`ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'`);
    await client.query(`ALTER SYSTEM SET pg_stat_statements.max = ${countedStatements}`);
    await client.end();
  } finally {
    await server.stop();
  }
}

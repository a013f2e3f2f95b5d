import pg from 'pg';
import { startPostgres } from '#packages/embedded-postgres/start-postgres.ts';
import { shareStackFiles } from '#packages/test-stack/environment.ts';
import { type StartedStack, startStack } from '#packages/test-stack/start-test-stack.ts';
import { type TestStack, testStack } from '#packages/test-stack/test-stack.ts';
import { hasStack } from '../environment.ts';

/** Different statements that are counted: more than all services have, or some would not be counted. */
const countedStatements = 20_000;

/**
 * Measures on a shop as `npm start` runs it, with its example data, whose PostgreSQL counts the statements of every
 * database in `pg_stat_statements`: one that is started for it, or that a test has started. `testStack` describes it.
 */
export async function onCountedStack(measure: (stack: TestStack) => Promise<void>): Promise<void> {
  if (hasStack()) return measure(testStack());
  const { stackFile, stop } = await startCountedStack();
  shareStackFiles(stackFile);
  try {
    await measure(testStack());
  } finally {
    await stop();
  }
}

/** Starts it. */
export const startCountedStack = (): Promise<StartedStack> => startStack({ prepare: countStatements });

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

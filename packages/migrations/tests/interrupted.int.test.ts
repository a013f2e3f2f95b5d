import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import pg from 'pg';
import { testEnvironment } from '../../test-database/environment.ts';
import { applyMigrations } from '../apply-migrations.ts';
import { withShadowDatabase } from '../shadow-database.ts';

const GATE = 42;
const migrations = [
  { name: 'gate/20260101000000_first', sql: 'CREATE TABLE first (id int);' },
  {
    name: 'gate/20260102000000_second',
    sql: `CREATE TABLE second (id int); SELECT pg_advisory_xact_lock(${GATE}); CREATE TABLE third (id int);`,
  },
];
const program = `
  import { applyMigrations } from ${JSON.stringify(`${import.meta.dirname}/../apply-migrations.ts`)};
  const [url, migrations] = process.argv.slice(1);
  await applyMigrations(url, 'nowhere', JSON.parse(migrations));`;

/** A client that keeps the second migration from going on, and can tell whether it has come that far. */
async function closeGate(url: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('SELECT pg_advisory_lock($1)', [GATE]);
  const waiting = async () => {
    const { rows } = await client.query(
      `SELECT FROM pg_locks WHERE locktype = 'advisory' AND objid = $1 AND NOT granted
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      [GATE],
    );
    return rows.length > 0;
  };
  return {
    client,
    async reached() {
      while (!(await waiting())) await delay(10);
    },
    async left() {
      while (await waiting()) await delay(10);
    },
    open: () => client.query('SELECT pg_advisory_unlock($1)', [GATE]),
    [Symbol.asyncDispose]: () => client.end(),
  };
}

async function tables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`);
  return rows.map(({ name }) => name);
}

test('a process that is killed in a migration leaves nothing of it, and the next one goes on there', async () => {
  await withShadowDatabase(testEnvironment().SOUK_TEST_DATABASE_URL, async (url) => {
    await using gate = await closeGate(url);
    const args = ['--input-type=module-typescript', '-e', program, url, JSON.stringify(migrations)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    const ended = once(child, 'exit');
    await gate.reached();
    child.kill('SIGKILL');
    await ended;
    const retried = applyMigrations(url, 'nowhere', migrations);
    await gate.open();
    expect(await retried).toEqual(['gate/20260102000000_second']);
    expect(await tables(gate.client)).toEqual(['_prisma_migrations', 'first', 'second', 'third']);
  });
});

test('a server that goes away in a migration leaves nothing of it', async () => {
  await withShadowDatabase(testEnvironment().SOUK_TEST_DATABASE_URL, async (url) => {
    await using gate = await closeGate(url);
    const interrupted = expect(applyMigrations(url, 'nowhere', migrations)).rejects.toThrow(/terminating connection/);
    await gate.reached();
    await gate.client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`);
    await interrupted;
    await gate.left();
    expect(await tables(gate.client)).toEqual(['_prisma_migrations', 'first']);
    await gate.open();
    expect(await applyMigrations(url, 'nowhere', migrations)).toEqual(['gate/20260102000000_second']);
  });
});

test('of many at once each migration is run by one, and all wait until it is there', async () => {
  await withShadowDatabase(testEnvironment().SOUK_TEST_DATABASE_URL, async (url) => {
    const runs = await Promise.all(Array.from({ length: 4 }, () => applyMigrations(url, 'nowhere', migrations)));
    expect(runs.flat().sort()).toEqual(migrations.map(({ name }) => name));
  });
});

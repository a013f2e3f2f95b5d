import { chmodSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { commandOf } from '../../processes/command-of.ts';
import { removePostgresData } from '../remove-postgres-data.ts';
import { possibleHomes } from '../server-files.ts';
import { startPostgres } from '../start-postgres.ts';

let stateDir: string;

beforeEach(() => {
  stateDir = mkdtempSync(join(tmpdir(), 'souk-state-'));
  chmodSync(stateDir, 0o755);
});

afterEach(() => {
  removePostgresData(stateDir);
  rmSync(stateDir, { recursive: true });
});

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('embedded PostgreSQL', () => {
  test('is version 18 with UTF-8, 200 connections and its data flushed to disk', async () => {
    const server = await startPostgres({ stateDir });
    const [settings] = await query(
      server.url,
      `SELECT current_setting('server_version_num')::int / 10000 AS version, current_setting('server_encoding') AS encoding,
              current_setting('max_connections') AS connections, current_setting('fsync') AS fsync`,
    );
    await server.stop();
    expect(settings).toEqual({ version: 18, encoding: 'UTF8', connections: '200', fsync: 'on' });
  });

  test('keeps its data and password over a restart, also on another port', async () => {
    const first = await startPostgres({ stateDir });
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    const second = await startPostgres({ stateDir });
    const rows = await query(second.url, 'SELECT answer FROM kept');
    await second.stop();
    expect(rows).toEqual([{ answer: 42 }]);
  });

  test('refuses a wrong password', async () => {
    const server = await startPostgres({ stateDir });
    const wrong = new URL(server.url);
    wrong.password = 'guess';
    await expect(query(wrong.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    await server.stop();
  });

  test('lets nobody but its owner read the superuser’s password', async () => {
    await (await startPostgres({ stateDir })).stop();
    expect(statSync(join(stateDir, 'postgres-password')).mode & 0o777).toBe(0o600);
  });

  test('leaves no process behind when stopped', async () => {
    const server = await startPostgres({ stateDir });
    const [{ pid = 0 } = {}] = await query<{ pid: number }>(
      server.url,
      `SELECT pid FROM pg_stat_activity WHERE backend_type = 'checkpointer'`,
    );
    expect(commandOf(pid)).toContain('checkpointer');
    await server.stop();
    expect(commandOf(pid)).toBeUndefined();
    expect(server.process.exitCode).toBe(0);
  });

  test('recovers what was committed when it is killed', async () => {
    const killed = await startPostgres({ stateDir });
    await query(killed.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    killed.process.kill('SIGKILL');
    const recovered = await startPostgres({ stateDir, port: killed.port });
    const rows = await query(killed.url, 'SELECT answer FROM kept');
    await recovered.stop();
    expect(rows).toEqual([{ answer: 42 }]);
  });

  test('takes over from a server that an earlier run left behind', async () => {
    const orphan = await startPostgres({ stateDir });
    const messages: string[] = [];
    const server = await startPostgres({ stateDir, say: (message) => messages.push(message) });
    expect(commandOf(orphan.process.pid ?? 0)).toBeUndefined();
    expect(messages).toContainEqual(expect.stringContaining(`pid ${orphan.process.pid}`));
    await server.stop();
  });

  test('says what the log says when it cannot start', async () => {
    const start = startPostgres({ stateDir, settings: { max_connections: 'many' } });
    await expect(start).rejects.toThrow(/did not start.*invalid value for parameter "max_connections"/s);
  });
});

const asRoot = process.getuid?.() === 0 ? describe : describe.skip;

asRoot('embedded PostgreSQL as root below a private folder', () => {
  test('runs from a folder its account can reach, and says so', async () => {
    chmodSync(stateDir, 0o700);
    const messages: string[] = [];
    const server = await startPostgres({ stateDir, say: (message) => messages.push(message) });
    const [, away] = possibleHomes(stateDir);
    expect(messages).toEqual([expect.stringContaining(away)]);
    expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(statSync(join(away, 'data')).uid).not.toBe(0);
    await server.stop();
    removePostgresData(stateDir);
    expect(existsSync(away)).toBe(false);
  });
});

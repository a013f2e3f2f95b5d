import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exportJWK, generateKeyPair } from 'jose';
import pg from 'pg';
import { freePort } from '#packages/processes/free-port.ts';
import { hasExited } from '#packages/processes/stop-child.ts';
import { createTestBroker, type TestBroker } from '#packages/test-database/create-test-broker.ts';
import { createTestDatabase, type TestDatabase } from '#packages/test-database/create-test-database.ts';

const names = ['inventory', 'analytics'] as const;
let broker: TestBroker;
let databases: TestDatabase[];
let environment: Record<string, string>;

beforeAll(async () => {
  const { publicKey } = await generateKeyPair('EdDSA');
  broker = await createTestBroker();
  databases = await Promise.all(names.map(createTestDatabase));
  environment = {
    NATS_URL: broker.url,
    IDENTITY_PUBLIC_KEY: JSON.stringify(await exportJWK(publicKey)),
    INVENTORY_DATABASE_URL: databases[0]?.url ?? '',
    ANALYTICS_DATABASE_URL: databases[1]?.url ?? '',
    INVENTORY_PORT: String(await freePort()),
    ANALYTICS_PORT: String(await freePort()),
  };
});
afterAll(async () => {
  await broker[Symbol.asyncDispose]();
  // Throws when the host left connections open.
  await Promise.all(databases.map((database) => database[Symbol.asyncDispose]()));
});

function startHost(env: Record<string, string>, subgraphs: readonly string[] = names) {
  const child = spawn(process.execPath, ['scripts/start/host.ts', ...subgraphs], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) child[stream].on('data', (text) => (output[stream] += text));
  const ended = once(child, 'close').then(([exitCode]) => exitCode as number);
  return { child, output, ended };
}

async function untilReady(child: ChildProcess, port: string | undefined): Promise<void> {
  const isReady = () =>
    fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!hasExited(child) && !(await isReady())) await delay(20);
  if (hasExited(child)) throw new Error('the host ended before it was ready');
}

async function connections(database: TestDatabase | undefined): Promise<number> {
  const client = new pg.Client({ connectionString: database?.adminUrl });
  await client.connect();
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity
     WHERE datname = current_database() AND usename <> current_user`,
  );
  await client.end();
  return rows[0]?.count ?? 0;
}

describe('a process that hosts several subgraphs', () => {
  test('serves each on its own port with its own database, and closes all of them', async () => {
    const { child, output, ended } = startHost(environment);
    await Promise.all([
      untilReady(child, environment['INVENTORY_PORT']),
      untilReady(child, environment['ANALYTICS_PORT']),
    ]);
    // Each asks the database, so pools grow as far as they may.
    const ports = [environment['INVENTORY_PORT'], environment['ANALYTICS_PORT']];
    await Promise.all(
      ports.flatMap((port) => Array.from({ length: 50 }, () => fetch(`http://127.0.0.1:${port}/readyz`))),
    );
    for (const database of databases) {
      const open = await connections(database);
      // The outbox relay, and the default of DATABASE_CONNECTIONS.
      expect(open).toBe(1 + 3);
    }
    const services = output.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).service);
    expect(services).toEqual(expect.arrayContaining([...names]));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  test('does not start without the environment of one, and names it', async () => {
    const { ANALYTICS_DATABASE_URL: _missing, ...rest } = environment;
    const { output, ended } = startHost(rest);
    expect(await ended).toBe(1);
    expect(output.stderr).toBe(
      'The environment of analytics is not usable:\n  DATABASE_URL: expected postgres://user:password@host/database\n',
    );
  });

  test('says which one cannot start', async () => {
    const taken = { ...environment, ANALYTICS_PORT: environment['INVENTORY_PORT'] ?? '' };
    const { output, ended } = startHost(taken);
    expect(await ended).toBe(1);
    expect(output.stdout).toMatch(/"message":"(inventory|analytics) cannot start","stack"/);
  });

  test.each([[[]], [['inventory', 'supplier']]])('refuses to host %j', async (subgraphs) => {
    const { output, ended } = startHost(environment, subgraphs);
    expect(await ended).toBe(2);
    expect(output.stderr).toContain('expected some of auth, product');
  });
});

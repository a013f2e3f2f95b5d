import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { subgraphDatabaseUrl } from '../provisioning/provision-database.ts';
import { databaseName } from '../subgraph-list/subgraph-names.ts';
import { testEnvironment } from './environment.ts';
import { TEST_PASSWORD } from './test-servers.ts';

const CLOSE_TIMEOUT_MS = 2_000;
const POLL_MS = 20;

export interface TestDatabase extends AsyncDisposable {
  /** As the subgraph's own role, with the rights it has in production. */
  url: string;
  /** The same database as superuser, for what a test does to the server. */
  adminUrl: string;
}

/**
 * A migrated, empty database of `subgraph` ("order"), cloned in some 50 ms and dropped when disposed. Disposing throws when
 * the test left connections open.
 */
export async function createTestDatabase(subgraph: string): Promise<TestDatabase> {
  const server = testEnvironment().SOUK_TEST_DATABASE_URL;
  const template = databaseName(subgraph);
  const name = `${template}_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(server, (admin) => admin.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${template}`));
  return {
    url: withDatabase(subgraphDatabaseUrl(server, subgraph, TEST_PASSWORD), name),
    adminUrl: withDatabase(server, name),
    [Symbol.asyncDispose]: () =>
      asAdmin(server, async (admin) => {
        const open = await connectionsLeftOpen(admin, name);
        await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
        if (open.length > 0) throw new Error(`The test left connections to its database open:\n${open.join('\n')}`);
      }),
  };
}

async function asAdmin(url: string, use: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    await use(admin);
  } finally {
    await admin.end();
  }
}

/** The last statements of connections still there after a moment: the server notices a closed one a little later. */
async function connectionsLeftOpen(admin: pg.Client, name: string): Promise<string[]> {
  const deadline = Date.now() + CLOSE_TIMEOUT_MS;
  for (;;) {
    const { rows } = await admin.query<{ query: string }>(
      `SELECT query FROM pg_stat_activity WHERE datname = $1 AND backend_type = 'client backend'`,
      [name],
    );
    if (rows.length === 0 || Date.now() > deadline) return rows.map(({ query }) => query);
    await delay(POLL_MS);
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

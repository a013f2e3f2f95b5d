import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endStaleNats } from '../embedded-nats/end-stale-nats.ts';
import { ensureNatsServer } from '../embedded-nats/ensure-nats-server.ts';
import { startTemporaryPostgres } from '../embedded-postgres/start-temporary-postgres.ts';
import { applyMigrations } from '../migrations/apply-migrations.ts';
import { provisionDatabase } from '../provisioning/provision-database.ts';
import type { OwnSubgraph } from '../subgraph-list/listed-subgraph.ts';
import { ownSubgraphs } from '../subgraph-list/own-subgraphs.ts';
import { searchPath, shareTestEnvironment } from './environment.ts';

/** Every subgraph's role in tests. */
export const TEST_PASSWORD = 'test';

/**
 * Starts what integration tests share, once per run: PostgreSQL with each subgraph's database provisioned and migrated as in
 * production, from which test databases are cloned. Resolves to the function that stops it all.
 */
export async function startTestServers(): Promise<() => Promise<void>> {
  const dir = mkdtempSync(join(tmpdir(), 'souk-test-'));
  chmodSync(dir, 0o755);
  const natsServer = await ensureNatsServer({ path: searchPath(), say: console.log });
  const postgres = await startTemporaryPostgres();
  const stop = async () => {
    // Brokers of test files that died before they could stop them.
    await Promise.all(readdirSync(dir).map((broker) => endStaleNats(join(dir, broker), console.warn)));
    await postgres.stop();
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    await Promise.all(ownSubgraphs().map((subgraph) => createTemplate(postgres.url, subgraph)));
  } catch (error) {
    await stop();
    throw error;
  }
  shareTestEnvironment({
    SOUK_TEST_DATABASE_URL: postgres.url,
    SOUK_TEST_NATS_SERVER: natsServer,
    SOUK_TEST_DIR: dir,
  });
  return stop;
}

async function createTemplate(adminUrl: string, { name, prismaDirectory }: OwnSubgraph): Promise<void> {
  const url = await provisionDatabase({ adminUrl, subgraph: name, password: TEST_PASSWORD });
  await applyMigrations(url, join(prismaDirectory, 'migrations'));
}

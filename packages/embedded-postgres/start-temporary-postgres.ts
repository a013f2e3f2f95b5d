import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removePostgresData } from './remove-postgres-data.ts';
import { type EmbeddedPostgres, startPostgres } from './start-postgres.ts';

/** A server for the length of one task: its data does not survive `stop()`, so nothing is flushed to disk either. */
export async function startTemporaryPostgres(): Promise<EmbeddedPostgres> {
  const stateDir = mkdtempSync(join(tmpdir(), 'souk-postgres-'));
  // Or root's server account could not reach the data, and the programs would be copied.
  chmodSync(stateDir, 0o755);
  const settings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };
  const server = await startPostgres({ stateDir, settings });
  return {
    ...server,
    async stop() {
      await server.stop();
      removePostgresData(stateDir);
      rmSync(stateDir, { recursive: true, force: true });
    },
  };
}

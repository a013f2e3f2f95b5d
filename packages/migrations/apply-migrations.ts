import pg from 'pg';
import { mechanismMigrations } from './mechanism-migrations.ts';
import { applyOnce, readHistory } from './migration-history.ts';
import { type Migration, readMigrations } from './read-migrations.ts';

/**
 * Brings a subgraph's database up to date: first the subgraph's own migrations, then those of the mechanisms that every
 * subgraph has (ADR 22). Each that the history in `_prisma_migrations` does not name runs once, in a transaction of its own
 * together with its entry there: one that fails or is killed leaves nothing and is tried again by the next call, and of
 * calls at the same time one runs it. Needs no more than transactions of the connection, so a pooler may be between.
 *
 * Resolves to the names of those that ran, `<timestamp>_<name>` and `<package>/<timestamp>_<name>`. Throws when one fails;
 * those before it have been applied. Also throws when there is a history of other tools: tables without a history, and
 * migrations that were begun and not finished.
 */
export async function applyMigrations(
  url: string,
  migrationsDir: string,
  mechanisms: readonly Migration[] = mechanismMigrations(),
): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {}); // the query that runs into it reports it
  await client.connect();
  try {
    const history = await readHistory(client);
    const applied: string[] = [];
    for (const migration of [...readMigrations(migrationsDir), ...mechanisms]) {
      if (!history.has(migration.name) && (await applyOnce(client, migration))) applied.push(migration.name);
    }
    return applied;
  } finally {
    await client.end();
  }
}

import { join } from 'node:path';
import { applyMigrations } from '#packages/migrations/apply-migrations.ts';
import { provisionDatabase } from '#packages/provisioning/provision-database.ts';
import { readOrCreateSecret } from '#packages/secrets/read-or-create-secret.ts';
import type { OwnSubgraph } from '#packages/subgraph-list/listed-subgraph.ts';
import { ownSubgraphs } from '#packages/subgraph-list/own-subgraphs.ts';
import { reason } from './reason.ts';

export interface DatabaseSource {
  /** Default: none, then every subgraph needs its own URL. */
  adminUrl: string | undefined;
  /** URLs of subgraphs whose database was made by somebody else. */
  databaseUrls: Partial<Record<string, string>>;
  stateDir: string;
}

export interface PreparedDatabase {
  subgraph: string;
  url: string;
  /** Names of the migrations that ran now. */
  applied: string[];
}

/** Creates, where it is missing, each subgraph's role and database, and brings the database up to date. */
export function prepareDatabases(source: DatabaseSource): Promise<PreparedDatabase[]> {
  return Promise.all(
    ownSubgraphs().map(async (subgraph) => {
      const url = source.databaseUrls[subgraph.name] ?? (await provision(source, subgraph));
      const applied = await applyMigrations(url, join(subgraph.prismaDirectory, 'migrations'));
      return { subgraph: subgraph.name, url, applied };
    }),
  );
}

async function provision(
  { adminUrl, stateDir }: DatabaseSource,
  { name, database, databaseVariable }: OwnSubgraph,
): Promise<string> {
  if (adminUrl === undefined) throw new Error(`Set DATABASE_URL or ${databaseVariable}`);
  const password = readOrCreateSecret(join(stateDir, 'secrets', `${name}-database-password`));
  try {
    return await provisionDatabase({ adminUrl, subgraph: name, password });
  } catch (error) {
    throw new Error(`DATABASE_URL: role and database ${database}: ${reason(error)}`, { cause: error });
  }
}

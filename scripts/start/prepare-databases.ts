import { join } from 'node:path';
import { applyMigrations } from '#packages/migrations/apply-migrations.ts';
import { subgraphsWithDatabase } from '#packages/migrations/subgraphs-with-database.ts';
import { provisionDatabase, type SubgraphDatabase } from '#packages/provisioning/provision-database.ts';
import { readOrCreateSecret } from '#packages/secrets/read-or-create-secret.ts';
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
    subgraphsWithDatabase().map(async (subgraph) => {
      const url = source.databaseUrls[subgraph] ?? (await provision(subgraphDatabase(source, subgraph)));
      return { subgraph, url, applied: await applyMigrations(url, join('prisma', subgraph, 'migrations')) };
    }),
  );
}

async function provision(database: SubgraphDatabase): Promise<string> {
  try {
    return await provisionDatabase(database);
  } catch (error) {
    throw new Error(`DATABASE_URL: role and database souk_${database.subgraph}: ${reason(error)}`, { cause: error });
  }
}

function subgraphDatabase({ adminUrl, stateDir }: DatabaseSource, subgraph: string): SubgraphDatabase {
  if (adminUrl === undefined) throw new Error(`Set DATABASE_URL or ${subgraph.toUpperCase()}_DATABASE_URL`);
  return {
    adminUrl,
    subgraph,
    password: readOrCreateSecret(join(stateDir, 'secrets', `${subgraph}-database-password`)),
  };
}

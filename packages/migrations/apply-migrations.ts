import { readMigrations } from './read-migrations.ts';
import { withSchemaEngine } from './schema-engine.ts';

/**
 * Brings a database up to date, exactly as `prisma migrate deploy`: each migration not yet in `_prisma_migrations` runs
 * once, in order. Resolves to the names of those that ran. Throws when one fails, and when an earlier one had failed.
 */
export function applyMigrations(url: string, migrationsDir: string): Promise<string[]> {
  return withSchemaEngine({ url }, async (engine) => {
    const migrationsList = readMigrations(migrationsDir);
    const filters = { externalTables: [], externalEnums: [] };
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters });
    return appliedMigrationNames;
  });
}

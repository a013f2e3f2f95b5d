import { migrationList } from '../migration-list.ts';
import { withSchemaEngine } from '../schema-engine.ts';

/** What `prisma migrate deploy` does, by the engine behind it. Resolves to the names of the migrations that ran. */
export function prismaDeploy(url: string, migrationsDir: string): Promise<string[]> {
  return withSchemaEngine({ url }, async (engine) => {
    const filters = { externalTables: [], externalEnums: [] };
    const result = await engine.applyMigrations({ migrationsList: migrationList(migrationsDir), filters });
    return result.appliedMigrationNames;
  });
}

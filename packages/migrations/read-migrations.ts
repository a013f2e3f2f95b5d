import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';

/** Prisma's record of the database that migrations are written for; it must be committed with them. */
export const LOCKFILE = {
  path: 'migration_lock.toml',
  content: '# Read by Prisma: the database these migrations are for.\nprovider = "postgresql"\n',
};

/** What the schema engine needs to know of a subgraph's `migrations/` folder, which may be missing or empty. */
export function readMigrations(migrationsDir: string): MigrationList {
  return {
    baseDir: resolve(migrationsDir),
    lockfile: LOCKFILE,
    shadowDbInitScript: '',
    migrationDirectories: migrationNames(migrationsDir).map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(migrationsDir, name, 'migration.sql'), 'utf8') },
      },
    })),
  };
}

function migrationNames(migrationsDir: string): string[] {
  if (!existsSync(migrationsDir)) return [];
  const entries = readdirSync(migrationsDir, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

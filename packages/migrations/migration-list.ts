import { resolve } from 'node:path';
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { LOCKFILE } from './migration-lockfile.ts';
import { readMigrations } from './read-migrations.ts';

/** A folder of migrations as Prisma's schema engine takes it. */
export function migrationList(migrationsDir: string): MigrationList {
  return {
    baseDir: resolve(migrationsDir),
    lockfile: LOCKFILE,
    shadowDbInitScript: '',
    migrationDirectories: readMigrations(migrationsDir).map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}

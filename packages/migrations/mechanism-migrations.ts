import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Migration, readMigrations } from './read-migrations.ts';

const PACKAGES = join(import.meta.dirname, '..');

/**
 * The packages that keep tables in the database of every subgraph: those with a folder `migrations/<timestamp>_<name>`,
 * in alphabetical order.
 */
export function mechanismsWithTables(packagesDir: string = PACKAGES): string[] {
  return readdirSync(packagesDir)
    .filter((name) => readMigrations(join(packagesDir, name, 'migrations')).length > 0)
    .sort();
}

/**
 * The migrations of all mechanisms, named `<package>/<timestamp>_<name>`, the oldest first whatever its package: a new
 * database goes the way the old ones went.
 */
export function mechanismMigrations(packagesDir: string = PACKAGES): Migration[] {
  const migrations = mechanismsWithTables(packagesDir).flatMap((name) =>
    readMigrations(join(packagesDir, name, 'migrations')).map((migration) => ({ ...migration, mechanism: name })),
  );
  const order = ({ name, mechanism }: (typeof migrations)[number]) => `${name}/${mechanism}`;
  return migrations
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
    .map(({ name, mechanism, sql }) => ({ name: `${mechanism}/${name}`, sql }));
}

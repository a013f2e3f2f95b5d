import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCKFILE } from './migration-lockfile.ts';
import { schemaChanges } from './schema-changes.ts';

export interface NewMigration {
  adminUrl: string;
  /** `prisma/<subgraph>` */
  subgraphDir: string;
  /** Words in snake case, e.g. `add_refunds`. */
  name: string;
  now: Date;
}

/** Writes what changed in `schema.prisma` as the next migration; resolves to its file, or undefined when nothing changed. */
export async function writeMigration({ adminUrl, subgraphDir, name, now }: NewMigration): Promise<string | undefined> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`A migration's name is words in snake_case, not "${name}"`);
  const sql = await schemaChanges(adminUrl, subgraphDir);
  if (sql === undefined) return undefined;
  const timestamp = now.toISOString().replace(/\D/g, '').slice(0, 14);
  const migrationDir = join(subgraphDir, 'migrations', `${timestamp}_${name}`);
  mkdirSync(migrationDir, { recursive: true });
  writeFileSync(join(subgraphDir, 'migrations', LOCKFILE.path), LOCKFILE.content);
  const file = join(migrationDir, 'migration.sql');
  writeFileSync(file, sql);
  return file;
}

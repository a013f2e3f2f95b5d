import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { testEnvironment } from '../../test-database/environment.ts';
import { applyMigrations } from '../apply-migrations.ts';
import { schemaChanges } from '../schema-changes.ts';
import { withShadowDatabase } from '../shadow-database.ts';
import { subgraphsWithDatabase } from '../subgraphs-with-database.ts';
import { writeMigration } from '../write-migration.ts';

const adminUrl = () => testEnvironment().SOUK_TEST_DATABASE_URL;
const THING = 'datasource db {\n  provider = "postgresql"\n}\n\nmodel Thing {\n  id Int @id\n}\n';
const PART = '\nmodel Part {\n  id Int @id\n}\n';

let subgraphDir: string;

beforeEach(() => {
  subgraphDir = mkdtempSync(join(tmpdir(), 'souk-subgraph-'));
  writeFileSync(join(subgraphDir, 'schema.prisma'), THING);
});

afterEach(() => rmSync(subgraphDir, { recursive: true }));

const write = (name: string, now: string) =>
  writeMigration({ adminUrl: adminUrl(), subgraphDir, name, now: new Date(now) });

async function tables(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`,
  );
  await client.end();
  return rows.map(({ name }) => name);
}

describe('the subgraphs of this project', () => {
  test.each(subgraphsWithDatabase())('the migrations of %s lead to its schema', async (subgraph) => {
    expect(await schemaChanges(adminUrl(), join('prisma', subgraph))).toBeUndefined();
  });
});

describe('migrations', () => {
  test('are written from what the schema says and the earlier ones do not', async () => {
    const first = await write('begin', '2026-01-02T03:04:05Z');
    expect(first).toBe(join(subgraphDir, 'migrations', '20260102030405_begin', 'migration.sql'));
    appendFileSync(join(subgraphDir, 'schema.prisma'), PART);
    const second = await write('add_part', '2026-01-03T03:04:05Z');
    const sql = readFileSync(second ?? '', 'utf8');
    expect(sql).toContain('CREATE TABLE "Part"');
    expect(sql).not.toContain('"Thing"');
  });

  test('are not written when nothing changed', async () => {
    await write('begin', '2026-01-02T03:04:05Z');
    expect(await write('again', '2026-01-03T03:04:05Z')).toBeUndefined();
  });

  test('run once, in order', async () => {
    await write('begin', '2026-01-02T03:04:05Z');
    appendFileSync(join(subgraphDir, 'schema.prisma'), PART);
    await write('add_part', '2026-01-03T03:04:05Z');
    await withShadowDatabase(adminUrl(), async (url) => {
      const dir = join(subgraphDir, 'migrations');
      expect(await applyMigrations(url, dir)).toEqual(['20260102030405_begin', '20260103030405_add_part']);
      expect(await applyMigrations(url, dir)).toEqual([]);
      expect(await tables(url)).toEqual(['Part', 'Thing', '_prisma_migrations']);
    });
  });

  test('name the statement that failed, and stop until somebody resolves it', async () => {
    const dir = join(subgraphDir, 'migrations');
    mkdirSync(join(dir, '20260102030405_broken'), { recursive: true });
    writeFileSync(join(dir, '20260102030405_broken', 'migration.sql'), 'SELECT * FROM nowhere;');
    await withShadowDatabase(adminUrl(), async (url) => {
      await expect(applyMigrations(url, dir)).rejects.toThrow('No such table: nowhere');
      await expect(applyMigrations(url, dir)).rejects.toThrow('20260102030405_broken');
    });
  });

  test('need a name in snake case', async () => {
    await expect(write('../up', '2026-01-02T03:04:05Z')).rejects.toThrow('snake_case');
  });
});

import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { ownSubgraphs } from '../../subgraph-list/own-subgraphs.ts';
import { testEnvironment } from '../../test-database/environment.ts';
import { applyMigrations } from '../apply-migrations.ts';
import { schemaChanges } from '../schema-changes.ts';
import { withShadowDatabase } from '../shadow-database.ts';
import { writeMigration } from '../write-migration.ts';
import { prismaDeploy } from './prisma-deploy.ts';

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

async function query(url: string, sql: string): Promise<{ name: string }[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(sql);
  await client.end();
  return rows;
}

async function tables(url: string): Promise<string[]> {
  const rows = await query(
    url,
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

describe('the subgraphs of this project', () => {
  test.each(ownSubgraphs())('the migrations of $name lead to its schema', async ({ prismaDirectory }) => {
    expect(await schemaChanges(adminUrl(), prismaDirectory)).toBeUndefined();
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

  test('may have a semicolon in a comment or a function', async () => {
    const dir = join(subgraphDir, 'migrations', '20260102030405_begin');
    mkdirSync(dir, { recursive: true });
    const sql = `-- First; the \`rest\` follows.\nCREATE TABLE "Thing" ("id" INTEGER NOT NULL, CONSTRAINT "Thing_pkey" PRIMARY KEY ("id"));
      DO $$ BEGIN PERFORM 1; END $$;`;
    writeFileSync(join(dir, 'migration.sql'), sql);
    expect(await write('again', '2026-01-03T03:04:05Z')).toBeUndefined();
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
      expect(await applyMigrations(url, dir, [])).toEqual(['20260102030405_begin', '20260103030405_add_part']);
      expect(await applyMigrations(url, dir, [])).toEqual([]);
      expect(await tables(url)).toEqual(['Part', 'Thing', '_prisma_migrations']);
    });
  });

  test('name the line that failed, leave nothing of it, and run as soon as they are mended', async () => {
    const dir = join(subgraphDir, 'migrations');
    const broken = '20260102030405_broken';
    mkdirSync(join(dir, broken), { recursive: true });
    const sql = (table: string) => `CREATE TABLE half (id int);\nSELECT * FROM ${table};\n`;
    writeFileSync(join(dir, broken, 'migration.sql'), sql('nowhere'));
    await withShadowDatabase(adminUrl(), async (url) => {
      const reason = `Migration ${broken}, line 2: relation "nowhere" does not exist`;
      await expect(applyMigrations(url, dir, [])).rejects.toThrow(reason);
      await expect(applyMigrations(url, dir, [])).rejects.toThrow(reason);
      expect(await tables(url)).toEqual(['_prisma_migrations']);
      writeFileSync(join(dir, broken, 'migration.sql'), sql('half'));
      expect(await applyMigrations(url, dir, [])).toEqual([broken]);
    });
  });

  test('stop where another tool was interrupted, until somebody has looked at it', async () => {
    await write('begin', '2026-01-02T03:04:05Z');
    const dir = join(subgraphDir, 'migrations');
    await withShadowDatabase(adminUrl(), async (url) => {
      await applyMigrations(url, dir, []);
      await query(url, `UPDATE _prisma_migrations SET finished_at = NULL`);
      await expect(applyMigrations(url, dir, [])).rejects.toThrow('Migration 20260102030405_begin was begun');
      await query(url, `UPDATE _prisma_migrations SET finished_at = now()`);
      expect(await applyMigrations(url, dir, [])).toEqual([]);
    });
  });

  test('do not touch a database that is used for something else', async () => {
    await withShadowDatabase(adminUrl(), async (url) => {
      await query(url, 'CREATE TABLE theirs (id int)');
      await expect(applyMigrations(url, 'nowhere')).rejects.toThrow('no history of migrations');
      expect(await tables(url)).toEqual(['theirs']);
    });
  });

  test('are known to prisma migrate, and those it ran are known here', async () => {
    await write('begin', '2026-01-02T03:04:05Z');
    const dir = join(subgraphDir, 'migrations');
    await withShadowDatabase(adminUrl(), async (url) => {
      await applyMigrations(url, dir);
      expect(await prismaDeploy(url, dir)).toEqual([]);
      appendFileSync(join(subgraphDir, 'schema.prisma'), PART);
      await write('add_part', '2026-01-03T03:04:05Z');
      expect(await prismaDeploy(url, dir)).toEqual(['20260103030405_add_part']);
      expect(await applyMigrations(url, dir)).toEqual([]);
    });
  });

  test('need a name in snake case', async () => {
    await expect(write('../up', '2026-01-02T03:04:05Z')).rejects.toThrow('snake_case');
  });
});

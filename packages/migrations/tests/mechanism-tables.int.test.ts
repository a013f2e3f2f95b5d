import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { ownSubgraphs } from '../../subgraph-list/own-subgraphs.ts';
import { createTestDatabase } from '../../test-database/create-test-database.ts';
import { testEnvironment } from '../../test-database/environment.ts';
import { applyMigrations } from '../apply-migrations.ts';
import { mechanismMigrations, mechanismsWithTables } from '../mechanism-migrations.ts';
import { withShadowDatabase } from '../shadow-database.ts';
import { prismaDeploy } from './prisma-deploy.ts';

const MECHANISMS = ['idempotency', 'inbox', 'jobs', 'outbox', 'tracked-jobs'];
const TABLES = [
  'idempotency_key',
  'inbox_generation',
  'inbox_position',
  'inbox_versions',
  'outbox_event',
  'outbox_pending',
];
/** Those that subgraphs made before mechanisms brought their own. */
const TAKEN_OVER_TABLES = ['idempotency_key', 'inbox_event', 'outbox_event'];
/** When mechanisms began to bring their tables: databases of that day have them from their subgraphs' migrations. */
const TAKEN_OVER = '20261128';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'souk-mechanisms-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const adminUrl = () => testEnvironment().SOUK_TEST_DATABASE_URL;
const migrationsOf = (subgraph: string) => join('prisma', subgraph, 'migrations');
/** Subgraphs that had databases then. */
const takenOver = ownSubgraphs()
  .map(({ name }) => name)
  .filter((name) => readdirSync(migrationsOf(name)).some((migration) => migration < TAKEN_OVER));
const names = () => mechanismMigrations().map(({ name }) => name);

async function withClient<Result>(url: string, use: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

/** Columns, constraints and indexes of the mechanism tables, as the database describes them. */
const definitionOf = (url: string) =>
  withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT attrelid::regclass::text AS "table", attname AS name,
         format_type(atttypid, atttypmod) || ' ' || attnotnull || ' ' || coalesce(pg_get_expr(adbin, adrelid), '') AS is
       FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
       WHERE attrelid::regclass::text = ANY($1) AND attnum > 0 AND NOT attisdropped
       UNION ALL SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint
       WHERE conrelid::regclass::text = ANY($1)
       UNION ALL SELECT tablename, indexname, indexdef FROM pg_indexes WHERE tablename = ANY($1)
       ORDER BY 1, 2, 3`,
      [TABLES],
    );
    return rows;
  });

/** Brings an empty database to where the subgraph's released migrations led before the mechanisms had their own. */
async function asBefore(url: string, subgraph: string): Promise<void> {
  cpSync(migrationsOf(subgraph), dir, { recursive: true });
  for (const name of readdirSync(dir))
    if (name >= TAKEN_OVER && /^\d/.test(name)) rmSync(join(dir, name), { recursive: true });
  await prismaDeploy(url, dir);
}

describe('mechanism tables', () => {
  test('come from the packages that use them', () => {
    expect(mechanismsWithTables()).toEqual(MECHANISMS);
  });

  test.each(ownSubgraphs().map(({ name }) => name))(
    'are the same in %s as where no migration of a subgraph made them',
    async (subgraph) => {
      await using database = await createTestDatabase(subgraph);
      await withShadowDatabase(adminUrl(), async (url) => {
        expect(await applyMigrations(url, 'nowhere')).toEqual(names());
        expect(await definitionOf(database.url)).toEqual(await definitionOf(url));
      });
      const owned = await withClient(database.url, (client) =>
        client.query(
          `SELECT tablename AS name FROM pg_tables WHERE tableowner = current_user AND tablename = ANY($1) ORDER BY 1`,
          [TABLES],
        ),
      );
      expect(owned.rows.map(({ name }) => name)).toEqual(TABLES);
    },
  );

  test.each(takenOver)('that a database of %s has already are taken over with their rows', async (subgraph) => {
    await withShadowDatabase(adminUrl(), async (url) => {
      await asBefore(url, subgraph);
      const rows = await withClient(url, async (client) => {
        await client.query(
          `INSERT INTO outbox_event (id, type, version, aggregate_type, aggregate_id, aggregate_version, occurred_at,
             correlation_id, actor, data, published_at)
           SELECT gen_random_uuid(), 'note.taken', 1, 'note', 'a', version, now(), 'c', '{}', '{}',
             CASE WHEN version < 10 THEN now() END
           FROM generate_series(1, 300) AS version`,
        );
        await client.query(`INSERT INTO inbox_event VALUES ('order-note', 'a', 1, gen_random_uuid())`);
        if (await hasKeys(client))
          await client.query(`INSERT INTO idempotency_key VALUES ('me', 'do', 'k', 'f', 'r', now())`);
        return everyRow(client);
      });
      expect(rows).toHaveLength(subgraph === 'order' || subgraph === 'inventory' ? 302 : 301);

      expect(await applyMigrations(url, migrationsOf(subgraph))).toEqual(expect.arrayContaining(names()));
      expect(await withClient(url, everyRow)).toEqual(rows);
      await withClient(url, async (client) => {
        await client.query(`INSERT INTO idempotency_key VALUES ('me', 'do', 'l', 'f', 'r', now())`);
        // What was not published yet is not published now, in its order.
        const pending = await client.query(
          `SELECT aggregate_version AS version FROM outbox_pending, unnest(positions) WITH ORDINALITY AS listed (position, place)
           JOIN outbox_event USING (position) ORDER BY outbox_pending.id, place`,
        );
        expect(pending.rows.map(({ version }) => version)).toEqual(
          Array.from({ length: 291 }, (_, index) => index + 10),
        );
      });
    });
  });

  test('get an index in every subgraph by one migration', async () => {
    for (const name of MECHANISMS)
      cpSync(join('packages', name, 'migrations'), join(dir, name, 'migrations'), { recursive: true });
    const migration = join(dir, 'outbox', 'migrations', '20990101000000_index_type');
    mkdirSync(migration);
    writeFileSync(join(migration, 'migration.sql'), 'CREATE INDEX outbox_event_type_idx ON outbox_event (type);');
    for (const subgraph of ownSubgraphs().map(({ name }) => name)) {
      await using database = await createTestDatabase(subgraph);
      const applied = await applyMigrations(database.url, migrationsOf(subgraph), mechanismMigrations(dir));
      expect(applied).toEqual(['outbox/20990101000000_index_type']);
      expect(await definitionOf(database.url)).toContainEqual(
        expect.objectContaining({ name: 'outbox_event_type_idx' }),
      );
    }
  });
});

async function hasKeys(client: pg.Client): Promise<boolean> {
  return (await client.query(`SELECT to_regclass('idempotency_key') IS NOT NULL AS yes`)).rows[0].yes;
}

/** What is kept of a row. Of the inbox, how far the consumer is with the aggregate; its table is a view by now. */
const keptOf = (table: string) =>
  `(to_jsonb(${table}) - '{published_at,appended_at,event_id,processed_at}'::text[])::text`;

async function everyRow(client: pg.Client): Promise<string[]> {
  const tables = (await hasKeys(client)) ? TAKEN_OVER_TABLES : TAKEN_OVER_TABLES.slice(1);
  const { rows } = await client.query<{ row: string }>(
    `${tables.map((table) => `SELECT ${keptOf(table)} AS row FROM ${table}`).join(' UNION ALL ')} ORDER BY row`,
  );
  return rows.map(({ row }) => row);
}

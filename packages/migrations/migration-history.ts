import { createHash, randomUUID } from 'node:crypto';
import type { ClientBase } from 'pg';
import type { Migration } from './read-migrations.ts';

/** The lock under which `prisma migrate` works too, so that neither disturbs the other. */
const MIGRATION_LOCK = 72_707_369;

/** The table of `prisma migrate`, as it creates it. */
const createHistory = `
  CREATE TABLE _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

const historyIsThere = `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS yes`;

// What an extension brought with it belongs to nobody's schema.
const schemaIsUsed = `
  SELECT EXISTS (
    SELECT FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p', 'v', 'm')
      AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_class.oid AND deptype = 'e')
  ) AS yes`;

const entries = `
  SELECT migration_name AS name, finished_at IS NOT NULL AS finished FROM _prisma_migrations
  WHERE rolled_back_at IS NULL`;

/**
 * Reads which migrations ran, from the table `prisma migrate` would keep; creates it where it is missing. Throws when it
 * cannot be trusted to tell everything.
 */
export function readHistory(client: ClientBase): Promise<Set<string>> {
  return alone(client, async () => {
    if (!(await holds(client, historyIsThere))) {
      if (await holds(client, schemaIsUsed)) throw new Error('The database has tables, and no history of migrations');
      await client.query(createHistory);
    }
    const { rows } = await client.query<{ name: string; finished: boolean }>(entries);
    const unfinished = rows.find(({ finished }) => !finished);
    if (unfinished) {
      throw new Error(
        `Migration ${unfinished.name} was begun by another tool and not finished. See what it did, then set finished_at ` +
          'or rolled_back_at of its row in _prisma_migrations',
      );
    }
    return new Set(rows.map(({ name }) => name));
  });
}

const isApplied = `
  SELECT EXISTS (
    SELECT FROM _prisma_migrations WHERE migration_name = $1 AND finished_at IS NOT NULL AND rolled_back_at IS NULL
  ) AS yes`;

const record = `
  INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
  VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`;

/** Runs a migration unless it ran before; resolves to whether it did. Throws with its name and line when it fails. */
export function applyOnce(client: ClientBase, { name, sql }: Migration): Promise<boolean> {
  return alone(client, async () => {
    if (await holds(client, isApplied, name)) return false;
    try {
      await client.query(sql);
    } catch (error) {
      throw new Error(`Migration ${name}${lineOf(error, sql)}: ${(error as Error).message}`, { cause: error });
    }
    await client.query(record, [randomUUID(), createHash('sha256').update(sql).digest('hex'), name]);
    return true;
  });
}

/** Does work in a transaction, waiting until nobody else migrates the database. */
async function alone<Result>(client: ClientBase, work: () => Promise<Result>): Promise<Result> {
  await client.query('BEGIN');
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    // When the connection is lost there is nothing left to roll back.
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  }
}

async function holds(client: ClientBase, question: string, ...values: unknown[]): Promise<boolean> {
  const { rows } = await client.query<{ yes: boolean }>(question, values);
  return rows[0]?.yes === true;
}

/** PostgreSQL tells where it stopped as a position in the text, counted in characters from 1. */
function lineOf(error: unknown, sql: string): string {
  const position = Number((error as { position?: string }).position);
  if (!Number.isInteger(position)) return '';
  return `, line ${[...sql].slice(0, position).filter((character) => character === '\n').length + 1}`;
}

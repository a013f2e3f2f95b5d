import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mechanismsWithTables } from '#packages/migrations/mechanism-migrations.ts';
import type { Sql } from '#packages/sql/sql.ts';

/** Names, of tables or columns, that say who somebody is, refer to a person or an order, or hold what people write freely. */
const namesAboutPeople = [
  '(^|_)(user|customer|caller|actor|person|account|owner|author|member|employee|client|order)(_|$)',
  '(^|_)(email|phone|address|ip|device|agent)(_|$)',
  '_by$',
  '^(reference|note|comment)$|(^|_)reason$',
].join('|');

// What refers to a row about a person is about that person too.
const tables = `
  WITH RECURSIVE about(oid) AS (
    SELECT pg_class.oid FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
    WHERE attnum > 0 AND NOT attisdropped AND (attname ~ $1::text OR relname ~ $1::text)
    UNION
    SELECT conrelid FROM pg_constraint JOIN about ON confrelid = about.oid WHERE contype = 'f'
  )
  SELECT relname::text AS name, pg_class.oid IN (SELECT oid FROM about) AS "isAboutPeople"
  FROM pg_class WHERE relnamespace IN ('public'::regnamespace, 'jobs'::regnamespace) AND relkind = 'r' ORDER BY name`;

/**
 * Holds a subgraph's database against the tables under "Personal data" in its README and in those of the mechanisms, which
 * say what each table holds about people and what becomes of it. `missing`: tables that may hold something about a person
 * and are in none of them. `gone`: tables that are in one and not in the database.
 */
export async function findUnaccountedTables(
  sql: Pick<Sql, '$queryRawUnsafe'>,
  readmeFile: string,
): Promise<Record<'missing' | 'gone', string[]>> {
  const accounted = [readmeFile, ...mechanismReadmes()].flatMap(readAccountedTables);
  const found = await sql.$queryRawUnsafe<{ name: string; isAboutPeople: boolean }[]>(tables, namesAboutPeople);
  const names = found.map(({ name }) => name);
  return {
    missing: found
      .filter(({ name, isAboutPeople }) => isAboutPeople && !accounted.includes(name))
      .map(({ name }) => name),
    gone: accounted.filter((name) => !names.includes(name)),
  };
}

const mechanismReadmes = () =>
  mechanismsWithTables().map((mechanism) => join(import.meta.dirname, '..', mechanism, 'README.md'));

function readAccountedTables(readmeFile: string): string[] {
  const section = readFileSync(readmeFile, 'utf8').split('\n## Personal data\n')[1];
  if (section === undefined) throw new Error(`${readmeFile} has no section "Personal data"`);
  const rows = section.split('\n## ')[0]?.matchAll(/^\|([^|]+)\|/gm) ?? [];
  return [...rows].flatMap(([, cell = '']) => [...cell.matchAll(/`(\w+)`/g)].map(([, name = '']) => name));
}

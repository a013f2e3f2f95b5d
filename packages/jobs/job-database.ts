import type { Database } from '#packages/prisma-database/open-database.ts';
import type { Sql } from '#packages/sql/sql.ts';

/** A subgraph's database as its worker needs it. */
export type JobDatabase<Tx extends Sql> = Pick<Database<Sql, Tx>, 'prisma' | 'transact' | 'query'>;

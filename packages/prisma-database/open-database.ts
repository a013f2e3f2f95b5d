import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { type Commits, createCommits } from '#packages/causality/commits.ts';
import { noteCommitted } from '#packages/causality/committed-events.ts';
import type { Closable } from '#packages/service/service.ts';
import type { Sql, Transact } from '#packages/sql/sql.ts';
import { createTransact } from '#packages/sql/transact.ts';

/** Milliseconds after which a connection that nobody uses is closed. */
const idleTimeout = 10_000;

/** Milliseconds a transaction waits for a connection, and may then take: a burst queues here rather than fails. */
const transactionLimits = { maxWait: 10_000, timeout: 15_000 };

/** What every generated Prisma client has. */
interface AnyClient<Tx extends Sql> extends Sql {
  $transaction<Result>(work: (tx: Tx) => Promise<Result>, limits: typeof transactionLimits): Promise<Result>;
  $disconnect(): Promise<void>;
}

/** A row as `pg` reads it. */
type Row = Record<string, unknown>;

/** A subgraph's database. */
export interface Database<Client, Tx extends Sql> extends Closable {
  /** For reads that need no transaction. */
  prisma: Client;
  transact: Transact<Tx>;
  /** What `transact` commits. */
  commits: Commits;
  /**
   * Runs a script on one of the same connections, as `pg` does it: for libraries that bring their own SQL. Resolves to the
   * rows of all its statements.
   */
  query(text: string, values?: unknown[]): Promise<Row[]>;
  /** Rejects when the database does not answer. */
  ping(): Promise<unknown>;
}

/**
 * Opens a subgraph's database through its generated Prisma client. Connections are made when first needed, and closed when
 * they have been idle for ten seconds. A pooler in transaction mode may be between: nothing of a session is used.
 * @param connections how many there are at most. Default 10.
 */
export function openDatabase<Client extends AnyClient<Tx>, Tx extends Sql>(
  url: string,
  createClient: (adapter: PrismaPg) => Client,
  connections = 10,
): Database<Client, Tx> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    idleTimeoutMillis: idleTimeout,
    // The adapter reads a timestamptz as if the session's time zone were UTC, so it must be. By a statement, which a pooler
    // remembers for its client; of the options of a connection it refuses or forgets this one.
    onConnect: (client) => client.query(`SET TimeZone TO 'UTC'`),
  });
  pool.on('error', () => {}); // the query that runs into it reports it
  const prisma = createClient(new PrismaPg(pool));
  const { commits, tell } = createCommits();
  const onCommit = (tx: Tx) => {
    noteCommitted(tx);
    tell(tx);
  };
  return {
    prisma,
    transact: createTransact<Tx>((work) => prisma.$transaction(work, transactionLimits), onCommit),
    commits,
    async query(text, values) {
      // A script of several statements has several results.
      const results: pg.QueryResult<Row> | pg.QueryResult<Row>[] = await pool.query<Row>(text, values);
      return [results].flat().flatMap(({ rows }) => rows);
    },
    ping: async () => prisma.$queryRawUnsafe('SELECT 1'),
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

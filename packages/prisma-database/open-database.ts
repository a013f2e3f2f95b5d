import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type pg from 'pg';
import { type Commits, createCommits } from '#packages/causality/commits.ts';
import { noteCommitted } from '#packages/causality/committed-events.ts';
import type { Closable } from '#packages/service/service.ts';
import type { Sql, Transact } from '#packages/sql/sql.ts';
import { createTransact } from '#packages/sql/transact.ts';
import { openConnections } from './connections.ts';
import { type Joined, join, joiningAdapter } from './joining-adapter.ts';
import { rawSql } from './raw-sql.ts';
import { runTransaction, type TransactionOptions, type UnderWay } from './transaction.ts';
import { transactionClient } from './transaction-client.ts';

/** Milliseconds a transaction waits for a connection, and may then take: a burst queues here rather than fails. */
const transactionLimits = { maxWait: 10_000, timeout: 15_000 };

/** What every generated Prisma client has. */
interface AnyClient<Tx extends Sql> extends Sql {
  $transaction<Result>(work: (tx: Tx) => Promise<Result>, options: typeof transactionLimits): Promise<Result>;
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
 * Opens a subgraph's database through its generated Prisma client. A pooler in transaction mode may be between: nothing of a
 * session is used. Raw queries and transactions are ours, with what Prisma Client's take and give: they cost a fraction of
 * the time (ADR 35).
 * @param most connections at a time. Default 10.
 */
export function openDatabase<Client extends AnyClient<Tx>, Tx extends Sql>(
  url: string,
  createClient: (adapter: SqlDriverAdapterFactory) => Client,
  most = 10,
): Database<Client, Tx> {
  const connections = openConnections(url, most);
  const prisma = createClient(joiningAdapter(connections.pool));
  const underWay: UnderWay = new Set();

  const transaction = <Result>(work: (tx: Tx) => Promise<Result>, options: Partial<TransactionOptions> = {}) =>
    runTransaction(connections, underWay, { ...transactionLimits, ...options }, async (send) => {
      let joined: Promise<Joined<Tx>> | undefined;
      const models = async () => {
        joined ??= join<Tx>(prisma, send);
        return (await joined).tx;
      };
      const leave = async () => (await joined)?.leave();
      try {
        const result = await work(transactionClient(rawSql(send), models));
        await leave();
        return result;
      } catch (error) {
        await leave().catch(() => {});
        throw error;
      }
    });

  const own = { ...rawSql(connections.send), $transaction: transaction };
  const client = new Proxy(prisma, {
    get: (_prisma, name) => (Object.hasOwn(own, name) ? own[name as keyof typeof own] : Reflect.get(prisma, name)),
  });
  const { commits, tell } = createCommits();
  const onCommit = (tx: Tx) => {
    noteCommitted(tx);
    tell(tx);
  };
  return {
    prisma: client,
    transact: createTransact<Tx>(transaction, onCommit),
    commits,
    async query(text, values) {
      // A script of several statements has several results.
      const results: pg.QueryResult<Row> | pg.QueryResult<Row>[] = await connections.pool.query<Row>(text, values);
      return [results].flat().flatMap(({ rows }) => rows);
    },
    ping: () => connections.send({ text: 'SELECT 1' }),
    async close() {
      for (const rollBack of underWay) rollBack(new Error('the database was closed: its transactions are rolled back'));
      await prisma.$disconnect();
      await connections.pool.end();
    },
  };
}

import { PrismaPg } from '@prisma/adapter-pg';
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

/** A subgraph's database. */
export interface Database<Client, Tx extends Sql> extends Closable {
  /** For reads that need no transaction. */
  prisma: Client;
  transact: Transact<Tx>;
  /** Rejects when the database does not answer. */
  ping(): Promise<unknown>;
}

/**
 * Opens a subgraph's database through its generated Prisma client. Connections are made when first needed, and closed when
 * they have been idle for ten seconds.
 * @param connections how many there are at most. Default 10.
 */
export function openDatabase<Client extends AnyClient<Tx>, Tx extends Sql>(
  url: string,
  createClient: (adapter: PrismaPg) => Client,
  connections = 10,
): Database<Client, Tx> {
  // The adapter reads a timestamptz as if the session's time zone were UTC, so it must be.
  const options = '-c TimeZone=UTC';
  const pool = { connectionString: url, max: connections, idleTimeoutMillis: idleTimeout, options };
  const prisma = createClient(new PrismaPg(pool));
  return {
    prisma,
    transact: createTransact((work) => prisma.$transaction(work, transactionLimits)),
    ping: async () => prisma.$queryRawUnsafe('SELECT 1'),
    close: () => prisma.$disconnect(),
  };
}

import { setTimeout as delay } from 'node:timers/promises';
import { backoff } from './backoff.ts';
import { errorSigns } from './error-signs.ts';

/**
 * What a second try can expect.
 * - `conflict`: the transaction lost against another one and was rolled back.
 * - `unavailable`: the server was not reached or took no work; nothing was begun.
 * - `interrupted`: the connection broke; whether a commit under way took place is unknown.
 */
export type RetryKind = 'conflict' | 'unavailable' | 'interrupted';

/** Every error worth a second try, by SQLSTATE, Node.js code, code of Prisma or, where there is no code, message. */
const retryableErrors: Readonly<Record<string, RetryKind>> = {
  // PostgreSQL: https://www.postgresql.org/docs/current/errcodes-appendix.html
  '40001': 'conflict', // serialization_failure: another transaction changed what this one read
  '40P01': 'conflict', // deadlock_detected: this transaction was chosen to give way
  '55P03': 'conflict', // lock_not_available: lock_timeout or NOWAIT met a lock that will be released
  '25P03': 'conflict', // idle_in_transaction_session_timeout: the process stalled, the server rolled back
  '25P04': 'conflict', // transaction_timeout: likewise
  '08001': 'unavailable', // sqlclient_unable_to_establish_sqlconnection
  '08004': 'unavailable', // sqlserver_rejected_establishment_of_sqlconnection: a pooler that is starting
  '25006': 'unavailable', // read_only_sql_transaction: a failover left the connection on a standby
  '53100': 'unavailable', // disk_full: until somebody frees space
  '53200': 'unavailable', // out_of_memory
  '53300': 'unavailable', // too_many_connections
  '57P03': 'unavailable', // cannot_connect_now: the server is starting or stopping
  '08000': 'interrupted', // connection_exception
  '08003': 'interrupted', // connection_does_not_exist
  '08006': 'interrupted', // connection_failure
  '08007': 'interrupted', // transaction_resolution_unknown
  '40003': 'interrupted', // statement_completion_unknown
  '57P01': 'interrupted', // admin_shutdown: the server or this connection is being stopped
  '57P02': 'interrupted', // crash_shutdown: another backend crashed

  // Node.js sockets
  ECONNREFUSED: 'unavailable', // nobody listens yet, or any more
  ENOTFOUND: 'unavailable', // a name that is not in the DNS while a container restarts
  EAI_AGAIN: 'unavailable', // the DNS itself does not answer
  EHOSTUNREACH: 'unavailable', // a node or route is gone
  ENETUNREACH: 'unavailable', // likewise
  ECONNRESET: 'interrupted', // the other side went away
  EPIPE: 'interrupted', // written to a connection the other side had closed
  ETIMEDOUT: 'interrupted', // packets are lost: before or after the server saw the statement

  // Prisma, where it hides the code of the driver
  P1001: 'unavailable', // can't reach database server
  P2024: 'unavailable', // timed out fetching a connection from the pool
  P2037: 'unavailable', // too many database connections opened
  P2034: 'conflict', // write conflict or deadlock
  P2028: 'conflict', // the interactive transaction did not start or end in time, and was rolled back
  P1008: 'interrupted', // operations timed out
  P1017: 'interrupted', // server has closed the connection
  DatabaseNotReachable: 'unavailable', // kind of @prisma/adapter-pg for ECONNREFUSED and ENOTFOUND
  ConnectionClosed: 'interrupted', // kind for ECONNRESET
  SocketTimeout: 'interrupted', // kind for ETIMEDOUT

  // packages/prisma-database
  'no connection was free in time': 'unavailable', // every connection is busy
  'the transaction took too long and was rolled back': 'conflict',
  'a prepared statement does not hold any more': 'conflict', // a migration changed its columns: now its text is sent

  // pg, which has no code for these
  'timeout exceeded when trying to connect': 'unavailable', // pool: every connection is busy, or the server is slow
  'timeout expired': 'unavailable', // client: connectionTimeoutMillis
  'Client has encountered a connection error and is not queryable': 'interrupted',
  'Connection terminated unexpectedly': 'interrupted',
  'Connection terminated due to connection timeout': 'unavailable',
  'Connection terminated': 'interrupted',
  'Query read timeout': 'interrupted', // query_timeout
};

/** How a second try would fare; null when the error would only repeat itself. Looks into causes and wrapped errors. */
export function retryKind(error: unknown): RetryKind | null {
  for (const sign of errorSigns(error)) {
    const kind = Object.hasOwn(retryableErrors, sign) ? retryableErrors[sign] : undefined;
    if (kind) return kind;
  }
  return null;
}

/** True when the same work may succeed at a second try. */
export function isRetryable(error: unknown): boolean {
  return retryKind(error) !== null;
}

/** Whether the database was away, which is no fault of who asked. */
export function isOutage(error: unknown): boolean {
  const kind = retryKind(error);
  return kind === 'unavailable' || kind === 'interrupted';
}

/**
 * Runs work, and runs it again (5 times in all unless told otherwise, after 10 to 20 ms, doubled each time up to 1 s)
 * when it failed without any effect. Any other error is thrown at once, also that of a connection that broke, since
 * its commit may have taken place; so is the last one.
 */
export async function withRetries<Result>(
  work: () => Promise<Result>,
  { attempts = 5 }: { attempts?: number } = {},
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const kind = retryKind(error);
      if (kind === null || kind === 'interrupted' || attempt >= attempts) throw error;
      await delay(backoff(attempt, { first: 20, most: 1_000 }));
    }
  }
}

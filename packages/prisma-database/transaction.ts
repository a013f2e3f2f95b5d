import type { Connection, Connections } from './connections.ts';
import type { Send } from './raw-sql.ts';

const isolationLevels = {
  ReadUncommitted: 'READ UNCOMMITTED',
  ReadCommitted: 'READ COMMITTED',
  RepeatableRead: 'REPEATABLE READ',
  Serializable: 'SERIALIZABLE',
} as const;

export interface TransactionOptions {
  /** Milliseconds it waits for a connection. */
  maxWait: number;
  /** Milliseconds it may take; then it is rolled back. */
  timeout: number;
  /** Default: the database's, which is ReadCommitted. */
  isolationLevel?: keyof typeof isolationLevels;
}

/** What is under way, each as what takes it back. */
export type UnderWay = Set<(reason: Error) => void>;

/**
 * Runs work in a transaction: committed when it returns, rolled back when it throws or takes too long. Once it is over its
 * `send` refuses. Throws when the commit did not take place, also when work has overlooked that a statement failed, which
 * makes PostgreSQL roll back; an error of the connection leaves open whether it did.
 */
export async function runTransaction<Result>(
  connections: Connections,
  underWay: UnderWay,
  { maxWait, timeout, isolationLevel }: TransactionOptions,
  work: (send: Send) => Promise<Result>,
): Promise<Result> {
  const connection = await takeWithin(connections, maxWait);
  let over: Error | undefined;
  let failed: unknown;

  const end = async (how: 'COMMIT' | 'ROLLBACK', reason: Error) => {
    over = reason;
    clearTimeout(timer);
    underWay.delete(rollBack);
    let broken = true;
    try {
      const done = await connection.command(how);
      broken = false;
      return done;
    } finally {
      connection.release(broken);
    }
  };
  // Waits for the statement that runs. When it cannot be sent the connection is gone, and the transaction with it.
  const rollBack = (reason: Error) => (over ? undefined : end('ROLLBACK', reason).catch(() => {}));
  const timer = setTimeout(rollBack, timeout, new Error('the transaction took too long and was rolled back'));
  underWay.add(rollBack);

  const send: Send = async (statement) => {
    if (over) throw over;
    try {
      return await connection.send(statement);
    } catch (error) {
      failed ??= error;
      throw error;
    }
  };
  try {
    await connection.command(isolationLevel ? `BEGIN ISOLATION LEVEL ${isolationLevels[isolationLevel]}` : 'BEGIN');
    const result = await work(send);
    if (over) throw over;
    const done = await end('COMMIT', new Error('the transaction has committed: it takes no more statements'));
    if (done !== 'COMMIT') throw new Error('rolled back by a statement that failed', { cause: failed });
    return result;
  } catch (error) {
    await rollBack(new Error('the transaction was rolled back: it takes no more statements'));
    throw error;
  }
}

/** Throws when no connection is free in time; one that comes later is given back. */
async function takeWithin(connections: Connections, milliseconds: number): Promise<Connection> {
  const taken = connections.take();
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('no connection was free in time'));
      taken.then(
        (connection) => connection.release(),
        () => {},
      );
    }, milliseconds);
  });
  try {
    return await Promise.race([taken, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

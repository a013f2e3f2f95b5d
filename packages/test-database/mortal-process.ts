import pg from 'pg';
import { pgSql } from '#packages/sql/pg-sql.ts';
import type { Sql, Transact } from '#packages/sql/sql.ts';
import { createTransact } from '#packages/sql/transact.ts';

/** What happens to a process between two statements. */
export type Fate = 'nothing' | 'error' | 'conflict' | 'cut' | 'kill';

/** The database as a process sees it to which things happen. */
export interface MortalProcess {
  sql: Sql;
  transact: Transact<Sql>;
  /** Aborted when it is killed. */
  death: AbortSignal;
  kill(): void;
  close(): Promise<void>;
}

/** Opens a process. `drawFate` is asked before and after every statement, also BEGIN and COMMIT. */
export function openMortalProcess(connectionString: string, drawFate: () => Fate): MortalProcess {
  // Nothing here outlives the server, and a busy disk is slow.
  const pool = new pg.Pool({ connectionString, max: 10, options: '-c synchronous_commit=off' });
  pool.on('error', () => {});
  const open = new Set<pg.PoolClient>();
  const death = new AbortController();

  const cut = (client: pg.PoolClient) =>
    (client as unknown as { connection: pg.Connection }).connection.stream.destroy();
  const kill = () => {
    death.abort(new Error('killed'));
    for (const client of open) cut(client);
  };
  const meetFate = (client: pg.PoolClient) => {
    death.signal.throwIfAborted();
    const fate = drawFate();
    if (fate === 'error') throw new Error('a statement failed');
    if (fate === 'conflict') throw Object.assign(new Error('a conflict'), { code: '40001' });
    if (fate === 'cut') cut(client);
    if (fate === 'kill') {
      kill();
      death.signal.throwIfAborted();
    }
  };

  const withClient = async <Result>(use: (client: pg.PoolClient) => Promise<Result>): Promise<Result> => {
    death.signal.throwIfAborted();
    const client = await pool.connect();
    const ignore = () => {};
    client.on('error', ignore);
    open.add(client);
    let isBroken = false;
    try {
      return await use(client);
    } catch (error) {
      isBroken = death.signal.aborted || !(await rollBack(client));
      throw error;
    } finally {
      open.delete(client);
      client.off('error', ignore);
      client.release(isBroken);
    }
  };
  /** Whether that was possible. What was cut is rolled back by the server, when it notices that nobody is there any more. */
  const rollBack = (client: pg.PoolClient) =>
    client.query('ROLLBACK').then(
      () => true,
      () => false,
    );
  const guarded = (client: pg.PoolClient): Sql => {
    const around = async <Result>(run: () => PromiseLike<Result>): Promise<Result> => {
      meetFate(client);
      const result = await run();
      meetFate(client);
      return result;
    };
    const plain = pgSql(client);
    return {
      $queryRawUnsafe: <Rows>(statement: string, ...values: unknown[]) =>
        around(() => plain.$queryRawUnsafe<Rows>(statement, ...values)),
      $executeRawUnsafe: (statement, ...values) => around(() => plain.$executeRawUnsafe(statement, ...values)),
    };
  };

  const transact = createTransact<Sql>((work) =>
    withClient(async (client) => {
      const tx = guarded(client);
      await tx.$executeRawUnsafe('BEGIN');
      const result = await work(tx);
      await tx.$executeRawUnsafe('COMMIT');
      return result;
    }),
  );
  return {
    sql: {
      $queryRawUnsafe: <Rows>(statement: string, ...values: unknown[]) =>
        withClient(async (client) => guarded(client).$queryRawUnsafe<Rows>(statement, ...values)),
      $executeRawUnsafe: (statement, ...values) =>
        withClient(async (client) => guarded(client).$executeRawUnsafe(statement, ...values)),
    },
    transact,
    death: death.signal,
    kill,
    close: () => pool.end(),
  };
}

import pg, { type ClientBase, type PoolClient } from 'pg';
import type { Send } from './raw-sql.ts';
import { createStatementNames } from './statement-names.ts';

/** Milliseconds after which a connection that nobody uses is closed. */
const idleTimeout = 10_000;

/** Statements that a connection prepares by name before it is replaced: the server keeps a plan for each. */
const mostPrepared = 200;

/** A statement that was not run, since what was prepared by its name does not hold any more. A second try sends its text. */
class StaleStatementError extends Error {
  constructor(cause: unknown) {
    super('a prepared statement does not hold any more', { cause });
  }
}

/** A connection that belongs to one user until it is released. */
export interface Connection {
  send: Send;
  /** The same for a command without values. Resolves to what was done: a COMMIT may have been a ROLLBACK. */
  command(text: string): Promise<string>;
  /** @param broken closes it. Default false. */
  release(broken?: boolean): void;
}

/** The connections to a database. */
export interface Connections {
  pool: pg.Pool;
  /** Waits until one is free. */
  take(): Promise<Connection>;
  /** Runs one statement on one that is free. */
  send: Send;
}

/**
 * Connections are made when first needed, closed when they have been idle for ten seconds, and all in UTC. Statements that are
 * used often are prepared by name, unless a pooler is between: one in transaction mode forgets the names.
 */
export function openConnections(url: string, most: number): Connections {
  const names = createStatementNames();
  /** What each connection has prepared by name. Those of a pooler are missing. */
  const prepared = new WeakMap<ClientBase, Set<string>>();
  const pool = new pg.Pool({
    connectionString: url,
    max: most,
    idleTimeoutMillis: idleTimeout,
    async onConnect(client) {
      client.on('error', () => {}); // the query that runs into it reports it
      // By a statement, which a pooler remembers for its client; of the options of a connection it refuses or forgets this one.
      const { rows } = await client.query<{ pid: number }>(
        `SELECT set_config('TimeZone', 'UTC', false), pg_backend_pid() AS pid`,
      );
      // A pooler makes up the process id it tells when one connects.
      if (rows[0]?.pid === (client as ClientBase & { processID: number }).processID) prepared.set(client, new Set());
    },
  });
  pool.on('error', () => {});

  const sendOn =
    (client: PoolClient): Send =>
    async (statement) => {
      const { text } = statement;
      const known = prepared.get(client);
      // Without values there may be several statements, which cannot be prepared.
      const name = known && statement.values?.length ? names.nameOf(text) : undefined;
      if (name === undefined) return client.query(statement);
      try {
        const result = await client.query({ ...statement, name });
        known?.add(name);
        return result;
      } catch (error) {
        if (!isStale(error)) throw error;
        names.forget(text);
        throw new StaleStatementError(error);
      }
    };
  const release = (client: PoolClient, broken: boolean) =>
    client.release(broken || (prepared.get(client)?.size ?? 0) > mostPrepared);

  return {
    pool,
    async take() {
      const client = await pool.connect();
      return {
        send: sendOn(client),
        command: async (text) => (await client.query(text)).command,
        release: (broken = false) => release(client, broken),
      };
    },
    async send(statement) {
      const client = await pool.connect();
      let broken = true;
      try {
        const send = sendOn(client);
        const result = await send(statement).catch((error) => {
          if (error instanceof StaleStatementError) return send(statement);
          throw error;
        });
        broken = false;
        return result;
      } catch (error) {
        // The statement's fault, and not that of the session.
        broken = !(error instanceof pg.DatabaseError && error.severity === 'ERROR');
        throw error;
      } finally {
        release(client, broken);
      }
    },
  };
}

/** Columns of its tables changed since (a migration), or a pooler that does not look like one gave it another session. */
function isStale(error: unknown): boolean {
  if (!(error instanceof pg.DatabaseError)) return false;
  return error.routine === 'RevalidateCachedQuery' || error.code === '26000' || error.code === '42P05';
}

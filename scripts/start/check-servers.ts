import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import pg from 'pg';
import { connectionOptions } from '#packages/jetstream/connection-options.ts';
import { reason } from './reason.ts';

/** Servers that somebody else runs, by the variable that names them. */
export interface NamedServers {
  /** Connection strings of PostgreSQL; an administrator's is called DATABASE_URL. */
  databases: Partial<Record<string, string>>;
  natsUrl: string | undefined;
}

const TIMEOUT_MS = 10_000;

/** Services wait for ever for a server that is away. Throws instead, at the first start, with every variable that is no use. */
export async function checkServers({ databases, natsUrl }: NamedServers): Promise<void> {
  const checks = Object.entries(databases).map(([name, url]) =>
    named(name, checkDatabase(url, name === 'DATABASE_URL')),
  );
  if (natsUrl !== undefined) checks.push(named('NATS_URL', checkBroker(natsUrl)));
  const results = await Promise.allSettled(checks);
  const problems = results.flatMap((result) => (result.status === 'rejected' ? [reason(result.reason)] : []));
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

async function named(variable: string, check: Promise<void>): Promise<void> {
  try {
    await check;
  } catch (error) {
    throw new Error(`${variable}: ${reason(error)}`, { cause: error });
  }
}

async function checkDatabase(url: string | undefined, asAdministrator: boolean): Promise<void> {
  if (url === undefined) return;
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: TIMEOUT_MS });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; administers: boolean }>(
      `SELECT rolname AS name, rolsuper OR (rolcreaterole AND rolcreatedb) AS administers
       FROM pg_roles WHERE rolname = current_user`,
    );
    const [role] = rows;
    if (asAdministrator && role && !role.administers) {
      throw new Error(`the role ${role.name} has to be allowed to create roles and databases`);
    }
  } finally {
    await client.end();
  }
}

async function checkBroker(url: string): Promise<void> {
  const connection = await connect({ ...connectionOptions(url), timeout: TIMEOUT_MS, reconnect: false });
  try {
    await jetstreamManager(connection);
  } finally {
    await connection.close();
  }
}

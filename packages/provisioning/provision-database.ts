import pg from 'pg';
import { databaseName } from '#packages/subgraph-list/subgraph-names.ts';

/** A subgraph's database and the role that owns it, on the server of `adminUrl`. */
export interface SubgraphDatabase {
  /** Names a role that may create databases and roles. */
  adminUrl: string;
  /** e.g. `order`: the database and its role are both called `souk_order`. */
  subgraph: string;
  password: string;
}

/** Held while provisioning, so that two deployments at once do not both see a role or database as missing. */
const PROVISIONING_LOCK = 7_308_332;

/**
 * Creates a subgraph's role and database where they are missing, sets the role's password, and resolves to the subgraph's URL.
 * Only that role (and superusers) may connect to the database.
 */
export async function provisionDatabase({ adminUrl, subgraph, password }: SubgraphDatabase): Promise<string> {
  const name = databaseName(subgraph);
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query('SELECT pg_advisory_lock($1)', [PROVISIONING_LOCK]);
    await createRole(admin, name, password);
    await createDatabase(admin, name);
  } finally {
    await admin.end();
  }
  return subgraphDatabaseUrl(adminUrl, subgraph, password);
}

/** The URL of a subgraph's database as its own role. */
export function subgraphDatabaseUrl(adminUrl: string, subgraph: string, password: string): string {
  const url = new URL(adminUrl);
  url.username = databaseName(subgraph);
  url.password = encodeURIComponent(password);
  url.pathname = `/${databaseName(subgraph)}`;
  return url.href;
}

async function createRole(admin: pg.Client, name: string, password: string): Promise<void> {
  const role = pg.escapeIdentifier(name);
  const { rowCount } = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
  const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
  await admin.query(`${verb} ROLE ${role} LOGIN PASSWORD ${pg.escapeLiteral(password)}`);
}

async function createDatabase(admin: pg.Client, name: string): Promise<void> {
  const identifier = pg.escapeIdentifier(name);
  const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  if (rowCount === 0) {
    // An administrator that is no superuser may only give away a database to a role it belongs to.
    await admin.query(`GRANT ${identifier} TO CURRENT_USER`);
    await admin.query(`CREATE DATABASE ${identifier} OWNER ${identifier} TEMPLATE template0 ENCODING 'UTF8'`);
  }
  await admin.query(`REVOKE ALL ON DATABASE ${identifier} FROM PUBLIC`);
}

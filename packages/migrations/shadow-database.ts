import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** Runs `use` with the URL of an empty database on the server of `adminUrl`, dropped afterwards. */
export async function withShadowDatabase<Result>(
  adminUrl: string,
  use: (url: string) => Promise<Result>,
): Promise<Result> {
  const name = `souk_shadow_${randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(`CREATE DATABASE ${name} TEMPLATE template0`);
    const url = new URL(adminUrl);
    url.pathname = `/${name}`;
    return await use(url.href);
  } finally {
    await admin.query(`DROP DATABASE IF EXISTS ${name}`);
    await admin.end();
  }
}

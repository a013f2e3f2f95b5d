import pg from 'pg';
import type { Databases } from './plain/create-databases.ts';

/** Leaves nothing of what was filled in to autovacuum, which would do it while something is measured. */
export async function vacuum(databases: Databases): Promise<void> {
  for (const connectionString of Object.values(databases)) {
    const client = new pg.Client({ connectionString });
    await client.connect();
    try {
      await client.query('VACUUM (ANALYZE, SKIP_LOCKED)');
    } finally {
      await client.end();
    }
  }
}

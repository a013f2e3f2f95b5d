import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';

/**
 * Throws when a connection does not keep a session of the server to itself, because a pooler in transaction mode is between:
 * it would hear no notifications, and its advisory lock would be anybody's. `connect` opens another connection the same way.
 * Resolves to the id of the session's process, by which its own notifications can be told.
 */
export async function refuseSharedSession(client: Client, connect: () => Promise<Client>): Promise<number> {
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const pid = rows[0]?.pid ?? 0;
  // A pooler makes up the process id it tells when one connects.
  if (pid === (client as Client & { processID: number }).processID) return pid;
  // One in session mode is no harm. What one session is told, only that one knows.
  const mark = randomUUID();
  await client.query(`SELECT set_config('souk.session', $1, false)`, [mark]);
  const other = await connect();
  try {
    const seen = await other.query<{ mark: string | null }>(`SELECT current_setting('souk.session', true) AS mark`);
    if (seen.rows[0]?.mark !== mark) return pid;
  } finally {
    await other.end();
  }
  throw new Error('this connection shares its session with others: set DATABASE_DIRECT_URL to the server itself');
}

import { Client } from 'pg';
import { refuseSharedSession } from './refuse-shared-session.ts';

/** A connection for the relay, not opened yet. */
export function createRelayClient(databaseUrl: string): Client {
  const client = new Client({
    connectionString: databaseUrl,
    application_name: 'outbox-relay',
    // Waiting for the disk would delay the events that follow. A mark that is lost in a crash of the server is made up
    // for by publishing once more, which the broker or the inboxes drop. Asked for here, and not by a statement, it can
    // never become the setting of somebody else.
    options: '-c synchronous_commit=off',
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    query_timeout: 15_000,
  });
  client.on('error', () => {}); // the query that runs into it reports it
  return client;
}

/** Takes the payload of a notification. @param own whether this session notified */
type Listener = (payload: string, own: boolean) => void;

/**
 * Connects a client of `createRelayClient` and listens on channels. Throws when the database is out
 * of reach, or `databaseUrl` leads to a pooler that shares sessions.
 * @param onLost is called when the connection ends, whoever ended it.
 */
export async function listenOn(
  client: Client,
  databaseUrl: string,
  { listeners, onLost }: { listeners: Readonly<Record<string, Listener>>; onLost(): void },
): Promise<void> {
  let ownPid = 0;
  client.on('notification', ({ channel, payload = '', processId }) =>
    listeners[channel]?.(payload, processId === ownPid),
  );
  client.on('end', onLost);
  await client.connect();
  ownPid = await refuseSharedSession(client, async () => {
    const other = createRelayClient(databaseUrl);
    await other.connect();
    return other;
  });
  for (const channel of Object.keys(listeners)) await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
}

import { Client } from 'pg';
import { refuseSharedSession } from './refuse-shared-session.ts';

/**
 * Milliseconds without a statement after which the server ends a session, and others take over what it held: a process that hangs
 * keeps its connection for ever, and one on a host that is gone for hours.
 */
const longestSilence = 5_000;

/** A connection for the relay, not opened yet. Statements of several callers follow one another. */
export function createRelayClient(databaseUrl: string): Client {
  const client = new Client({
    connectionString: databaseUrl,
    application_name: 'outbox-relay',
    // Waiting for the disk would delay the events that follow. A mark that is lost in a crash of the server is made up
    // for by publishing once more, which the broker or the inboxes drop. Asked for here, and not by a statement, it can
    // never become the setting of somebody else.
    options: `-c synchronous_commit=off -c idle_session_timeout=${longestSilence}`,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    query_timeout: 15_000,
  });
  client.on('error', () => {}); // the query that runs into it reports it
  runInTurn(client);
  return client;
}

/** (pg is going to refuse a statement while another one is under way.) */
function runInTurn(client: Client): void {
  const query = client.query.bind(client) as (...given: unknown[]) => Promise<unknown>;
  let last: Promise<unknown> = Promise.resolve();
  client.query = ((...given: unknown[]) => {
    const result = last.then(() => query(...given));
    last = result.catch(() => {});
    return result;
  }) as Client['query'];
}

/** Has the server know that this process runs, whatever the relay waits for. */
function giveSignsOfLife(client: Client): void {
  let isUnderWay = false;
  const timer = setInterval(async () => {
    if (isUnderWay) return;
    isUnderWay = true;
    await client.query('SELECT').catch(() => {}); // who needs the session finds out by itself
    isUnderWay = false;
  }, longestSilence / 4);
  client.on('end', () => clearInterval(timer));
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
  giveSignsOfLife(client);
  for (const channel of Object.keys(listeners)) await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
}

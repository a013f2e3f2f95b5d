import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import type { Logger } from 'pino';
import type { Broker } from '#packages/jetstream/connect-broker.ts';
import { readStream } from '#packages/jetstream/read-stream.ts';
import { ensureStreams, eventsStream } from '#packages/jetstream/streams.ts';
import { outboxChannel } from '#packages/outbox/outbox-channel.ts';
import { startOutboxRelay } from '#packages/outbox/outbox-relay.ts';

/** Rows looked at by one statement. */
const pageSize = 5_000;

/** Most positions in a row of what is pending. */
const listSize = 256;

/** Time between looks at what is still unpublished, in milliseconds. */
const pollInterval = 50;

export interface RebuiltOutbox {
  subgraph: string;
  /** Events the outbox holds. */
  kept: number;
  /** Events the stream did not hold, and holds now. */
  republished: number;
}

/**
 * Publishes again what the subgraphs' outboxes hold and the stream does not, through the relays that run or, where none
 * does, its own. Safe to repeat, and while the system runs.
 */
export async function rebuild(
  broker: Broker,
  databases: ReadonlyMap<string, string>,
  logger: Logger,
): Promise<RebuiltOutbox[]> {
  const subgraphs: { subgraph: string; databaseUrl: string; client: Client; pending: Set<string> }[] = [];
  try {
    for (const [subgraph, databaseUrl] of databases) {
      const client = new Client({ connectionString: databaseUrl });
      subgraphs.push({ subgraph, databaseUrl, client, pending: new Set() });
      await client.connect();
    }
    await ensureStreams(broker);
    for (const { client, pending } of subgraphs)
      for (const position of await beginLooking(client)) pending.add(position);
    const stored = await storedEventIds(broker);
    const rebuilt: RebuiltOutbox[] = [];
    for (const { subgraph, databaseUrl, client, pending } of subgraphs) {
      const counts = await unpublishMissing(client, stored, pending);
      const relay = startOutboxRelay({ databaseUrl, broker, logger });
      try {
        await client.query(`NOTIFY ${outboxChannel}`);
        await untilPublished(client);
      } finally {
        await relay.close();
      }
      rebuilt.push({ subgraph, ...counts });
    }
    return rebuilt;
  } finally {
    await Promise.all(subgraphs.map(({ client }) => client.end()));
  }
}

/**
 * Begins a transaction that sees the outbox as it is now, and resolves to the positions that are pending. What it sees besides
 * them was published before the stream is read, and has to be there; what is appended or published later it does not see.
 */
async function beginLooking(client: Client): Promise<string[]> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
  const { rows } = await client.query<{ position: string }>(
    'SELECT unnest(positions)::text AS position FROM outbox_pending',
  );
  return rows.map(({ position }) => position);
}

async function storedEventIds(broker: Broker): Promise<Set<string>> {
  const ids = new Set<string>();
  for await (const message of readStream(broker, eventsStream, { headersOnly: true })) {
    // A replayed event bears `<id>:replay:<n>`.
    const id = message.headers?.get('Nats-Msg-Id').split(':')[0];
    if (id) ids.add(id);
  }
  return ids;
}

/** Commits what `beginLooking` has begun. */
async function unpublishMissing(client: Client, stored: ReadonlySet<string>, pending: ReadonlySet<string>) {
  let after = '0';
  let kept = 0;
  let republished = 0;
  for (;;) {
    const { rows } = await client.query<{ position: string; id: string }>(
      `SELECT position, id FROM outbox_event WHERE position > $1::bigint ORDER BY position LIMIT ${pageSize}`,
      [after],
    );
    const missing = rows
      .filter(({ position, id }) => !pending.has(position) && !stored.has(id))
      .map(({ position }) => position);
    for (let listed = 0; listed < missing.length; listed += listSize) {
      const positions = missing.slice(listed, listed + listSize);
      await client.query('INSERT INTO outbox_pending (positions) VALUES ($1::bigint[])', [positions]);
    }
    kept += rows.length;
    republished += missing.length;
    const last = rows.at(-1);
    if (last && rows.length === pageSize) {
      after = last.position;
      continue;
    }
    await client.query('COMMIT');
    return { kept, republished };
  }
}

/** Waits for what is pending now; what is added meanwhile is not waited for. */
async function untilPublished(client: Client): Promise<void> {
  const { rows } = await client.query<{ last: string | null }>('SELECT max(id) AS last FROM outbox_pending');
  const last = rows[0]?.last ?? '0';
  while ((await client.query('SELECT FROM outbox_pending WHERE id <= $1::bigint LIMIT 1', [last])).rowCount !== 0) {
    await delay(pollInterval);
  }
}

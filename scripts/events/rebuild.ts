import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import type { Logger } from 'pino';
import type { Broker } from '#packages/jetstream/connect-broker.ts';
import { readStream } from '#packages/jetstream/read-stream.ts';
import { ensureStreams, eventsStream } from '#packages/jetstream/streams.ts';
import { outboxChannel } from '#packages/outbox/append-events.ts';
import { startOutboxRelay } from '#packages/outbox/outbox-relay.ts';

/** Rows looked at by one statement. */
const pageSize = 5_000;

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
  const subgraphs: { subgraph: string; databaseUrl: string; client: Client; startedAt: Date }[] = [];
  try {
    for (const [subgraph, databaseUrl] of databases) {
      const client = new Client({ connectionString: databaseUrl });
      await client.connect();
      const { rows } = await client.query<{ now: Date }>('SELECT now()');
      if (rows[0]) subgraphs.push({ subgraph, databaseUrl, client, startedAt: rows[0].now });
    }
    await ensureStreams(broker);
    const stored = await storedEventIds(broker);
    const rebuilt: RebuiltOutbox[] = [];
    for (const { subgraph, databaseUrl, client, startedAt } of subgraphs) {
      const counts = await unpublishMissing(client, stored, startedAt);
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

async function storedEventIds(broker: Broker): Promise<Set<string>> {
  const ids = new Set<string>();
  for await (const message of readStream(broker, eventsStream, { headersOnly: true })) {
    // A replayed event bears `<id>:replay:<n>`.
    const id = message.headers?.get('Nats-Msg-Id').split(':')[0];
    if (id) ids.add(id);
  }
  return ids;
}

/** What was published after `startedAt` may have come after the stream was read, and is there. */
async function unpublishMissing(client: Client, stored: ReadonlySet<string>, startedAt: Date) {
  let after = '0';
  let kept = 0;
  let republished = 0;
  for (;;) {
    const { rows } = await client.query<{ position: string; id: string; published: boolean }>(
      `SELECT position, id, coalesce(published_at <= $2, false) AS published
       FROM outbox_event WHERE position > $1::bigint ORDER BY position LIMIT ${pageSize}`,
      [after, startedAt],
    );
    const missing = rows.filter(({ id, published }) => published && !stored.has(id)).map(({ position }) => position);
    if (missing.length > 0) {
      await client.query('UPDATE outbox_event SET published_at = NULL WHERE position = ANY($1::bigint[])', [missing]);
    }
    kept += rows.length;
    republished += missing.length;
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return { kept, republished };
    after = last.position;
  }
}

/** Waits for what is unpublished now; what is added meanwhile is not waited for. */
async function untilPublished(client: Client): Promise<void> {
  const unpublished = 'FROM outbox_event WHERE published_at IS NULL';
  const { rows } = await client.query<{ last: string | null }>(`SELECT max(position) AS last ${unpublished}`);
  const last = rows[0]?.last ?? '0';
  while ((await client.query(`SELECT ${unpublished} AND position <= $1::bigint LIMIT 1`, [last])).rowCount !== 0) {
    await delay(pollInterval);
  }
}

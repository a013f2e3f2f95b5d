import { Client } from 'pg';
import type { Broker } from '#packages/jetstream/connect-broker.ts';
import { ensureStreams, eventsStream } from '#packages/jetstream/streams.ts';

export interface Lag {
  consumers: {
    name: string;
    /** Events not delivered yet. */
    pending: number;
    /** Events delivered and not acknowledged: being handled, or waiting to be handled again. */
    unacknowledged: number;
  }[];
  /** Events that wait for a relay. */
  subgraphs: { subgraph: string; unpublished: number }[];
}

/** How far publishing and every durable consumer are behind. */
export async function measureLag(broker: Broker, databases: ReadonlyMap<string, string>): Promise<Lag> {
  await ensureStreams(broker);
  const lag: Lag = { consumers: [], subgraphs: [] };
  for await (const { name, config, num_pending, num_ack_pending } of broker.jsm.consumers.list(eventsStream)) {
    if (config.durable_name) lag.consumers.push({ name, pending: num_pending, unacknowledged: num_ack_pending });
  }
  lag.consumers.sort((one, other) => one.name.localeCompare(other.name));
  for (const [subgraph, databaseUrl] of databases) {
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    try {
      const { rows } = await client.query<{ unpublished: number }>(
        'SELECT count(*)::float8 AS unpublished FROM outbox_event WHERE published_at IS NULL',
      );
      lag.subgraphs.push({ subgraph, unpublished: rows[0]?.unpublished ?? 0 });
    } finally {
      await client.end();
    }
  }
  return lag;
}

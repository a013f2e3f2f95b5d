import type { Generation } from '#packages/inbox/find-generation.ts';
import { listGenerations } from '#packages/inbox/list-generations.ts';
import type { Broker } from '#packages/jetstream/connect-broker.ts';
import { generationDurable } from '#packages/jetstream/generation-durables.ts';
import { ensureStreams, eventsStream } from '#packages/jetstream/streams.ts';
import { pgSql } from '#packages/sql/pg-sql.ts';
import { withDatabase } from '../stack/with-database.ts';

export interface Lag {
  consumers: {
    name: string;
    /** Events not delivered yet; null when no process has begun to receive them. */
    pending: number | null;
    /** Events delivered and not acknowledged: being handled, or waiting to be handled again. */
    unacknowledged: number;
    /** What generation an unordered consumer is in; null for one that takes events in order. */
    unordered: Pick<Generation, 'generation' | 'beginFrom'> | null;
  }[];
  /** Events that wait for a relay. */
  subgraphs: { subgraph: string; unpublished: number }[];
}

/** How far publishing and every durable consumer are behind. */
export async function measureLag(broker: Broker, databases: ReadonlyMap<string, string>): Promise<Lag> {
  await ensureStreams(broker);
  const durables = new Map<string, { pending: number; unacknowledged: number }>();
  for await (const { name, config, num_pending, num_ack_pending } of broker.jsm.consumers.list(eventsStream)) {
    if (config.durable_name) durables.set(name, { pending: num_pending, unacknowledged: num_ack_pending });
  }
  const lag: Lag = { consumers: [], subgraphs: [] };
  for (const [subgraph, databaseUrl] of databases) {
    await withDatabase(databaseUrl, async (client) => {
      const { rows } = await client.query<{ unpublished: number }>(
        'SELECT coalesce(sum(cardinality(positions)), 0)::float8 AS unpublished FROM outbox_pending',
      );
      lag.subgraphs.push({ subgraph, unpublished: rows[0]?.unpublished ?? 0 });
      for (const { consumer, generation, beginFrom } of await listGenerations(pgSql(client))) {
        const durable = generationDurable(consumer, generation);
        const counts = durables.get(durable) ?? { pending: null, unacknowledged: 0 };
        durables.delete(durable);
        lag.consumers.push({ name: consumer, ...counts, unordered: { generation, beginFrom } });
      }
    });
  }
  for (const [name, counts] of durables) lag.consumers.push({ name, ...counts, unordered: null });
  lag.consumers.sort((one, other) => one.name.localeCompare(other.name));
  return lag;
}

import { JetStreamApiError, RetentionPolicy, StorageType, type StreamConfig } from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';
import type { Broker } from './connect-broker.ts';

/** Holds every event of every subgraph. */
export const eventsStream = 'EVENTS';

/** Holds the events a consumer gave up on, with the reason. Subject: `dead-letters.<consumer>`. */
export const deadLettersStream = 'DEAD_LETTERS';

/** The server's code for it. */
const streamNotFound = 10059;

type Configuration = Pick<
  StreamConfig,
  'name' | 'subjects' | 'storage' | 'retention' | 'max_age' | 'duplicate_window' | 'num_replicas'
>;

const configurations = (broker: Broker): Configuration[] =>
  [
    { name: eventsStream, subjects: ['events.>'] },
    { name: deadLettersStream, subjects: ['dead-letters.>'] },
  ].map((named) => ({
    ...named,
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    max_age: 0,
    duplicate_window: nanos(120_000),
    num_replicas: broker.replicas,
  }));

/**
 * Creates the streams that are missing and updates those whose configuration differs. Safe to call at any time and
 * from many processes at once. Throws when the broker cannot be reached or refuses.
 */
export async function ensureStreams(broker: Broker): Promise<void> {
  for (const wanted of configurations(broker)) await ensureStream(broker, wanted);
}

async function ensureStream({ jsm }: Broker, wanted: Configuration): Promise<void> {
  try {
    const { config } = await jsm.streams.info(wanted.name);
    const differs = Object.entries(wanted).some(
      ([key, value]) => JSON.stringify(config[key as keyof Configuration]) !== JSON.stringify(value),
    );
    if (differs) await jsm.streams.update(wanted.name, wanted);
  } catch (error) {
    if (!(error instanceof JetStreamApiError && error.code === streamNotFound)) throw error;
    await jsm.streams.add(wanted);
  }
}

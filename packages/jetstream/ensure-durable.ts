import {
  AckPolicy,
  type ConsumerConfig,
  type ConsumerInfo,
  DeliverPolicy,
  JetStreamApiError,
} from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';
import type { Broker } from './connect-broker.ts';
import { eventsStream } from './streams.ts';

/** A durable consumer as the broker is to have it. */
export interface Durable {
  name: string;
  filterSubject: string;
  /** Skips what was published before. Null: begins with the first message of the stream. */
  startTime: Date | null;
  /** What a durable of the same name has to bear to be this one. Default nothing. */
  mark?: string;
}

/**
 * The broker sends a message again after this many milliseconds without a sign of life: how long the events a crashed
 * process held are delayed.
 */
export const ackWait = 5_000;

/** The server's code for it. */
const consumerNotFound = 10014;

/**
 * Creates a durable consumer when it is missing. One with another mark is not this one, and is made anew from the start. One
 * with other settings is made anew where it was, if `mayChange`, since the broker changes few of them in place. Safe to call
 * from many processes at once: what is delivered again is known to the inbox.
 */
export async function ensureDurable(
  broker: Broker,
  { name, filterSubject, startTime, mark = '' }: Durable,
  { mayChange }: { mayChange: boolean },
): Promise<void> {
  const { consumers } = broker.jsm;
  const wanted = {
    description: mark,
    filter_subject: filterSubject,
    ack_policy: AckPolicy.Explicit,
    ack_wait: nanos(ackWait),
    max_deliver: -1,
    // Unlimited, since events that wait or are retried stay unacknowledged, and must not keep others away.
    max_ack_pending: -1,
  } satisfies Partial<ConsumerConfig>;
  const existing = await findDurable(broker, name);
  const isThisOne = existing !== null && (existing.config.description ?? '') === mark;
  if (isThisOne && (!mayChange || isAs(existing.config, wanted))) return;
  if (existing) await consumers.delete(eventsStream, name);
  const start: Partial<ConsumerConfig> = isThisOne
    ? { deliver_policy: DeliverPolicy.StartSequence, opt_start_seq: existing.ack_floor.stream_seq + 1 }
    : startTime
      ? { deliver_policy: DeliverPolicy.StartTime, opt_start_time: startTime.toISOString() }
      : { deliver_policy: DeliverPolicy.All };
  await consumers.add(eventsStream, { durable_name: name, ...wanted, ...start });
}

async function findDurable({ jsm }: Broker, name: string): Promise<ConsumerInfo | null> {
  try {
    return await jsm.consumers.info(eventsStream, name);
  } catch (error) {
    if (error instanceof JetStreamApiError && error.code === consumerNotFound) return null;
    throw error;
  }
}

// The broker leaves out what is empty.
const isAs = (config: ConsumerConfig, wanted: Partial<ConsumerConfig>) =>
  Object.entries(wanted).every(([key, value]) => (config[key as keyof ConsumerConfig] ?? '') === value);

import { type Consumer, DeliverPolicy, type JsMsg, type StreamInfo } from '@nats-io/jetstream';
import type { Broker } from '#packages/jetstream/connect-broker.ts';
import { eventsStream } from '#packages/jetstream/streams.ts';

export interface BrokerRange {
  /** May hold wildcards. */
  subject: string;
  /** Where it begins: a sequence, or a time, in milliseconds since 1970, at which the broker got the event. */
  from: { sequence: number } | { time: number };
  /** The last sequence wanted; absent for the end that the stream has when reading begins. */
  upTo?: number;
  /** Most events read. */
  most: number;
}

export interface BrokerEvents {
  messages: JsMsg[];
  /** Whether that is all of the range. */
  complete: boolean;
  /** As it was after the events were read. */
  stream: StreamInfo;
}

/** Longest that a read takes, and that its consumer outlives a lost connection, in milliseconds. */
const limit = 10_000;

/** Reads past events, with a consumer of its own. Rejects when the broker does not answer, and on `signal`. */
export async function readFromBroker(broker: Broker, range: BrokerRange, signal: AbortSignal): Promise<BrokerEvents> {
  const interrupted = AbortSignal.any([signal, broker.connection(), AbortSignal.timeout(limit)]);
  interrupted.throwIfAborted();
  const { subject, from } = range;
  const consumer = await broker.js.consumers.get(eventsStream, {
    filter_subjects: subject,
    inactive_threshold: limit,
    ...('sequence' in from
      ? { deliver_policy: DeliverPolicy.StartSequence, opt_start_seq: from.sequence }
      : { deliver_policy: DeliverPolicy.StartTime, opt_start_time: new Date(from.time).toISOString() }),
  });
  try {
    const read = await take(consumer, range, interrupted);
    return { ...read, stream: await broker.jsm.streams.info(eventsStream) };
  } finally {
    void consumer.delete().catch(() => {});
  }
}

async function take(
  consumer: Consumer,
  { upTo = Number.POSITIVE_INFINITY, most }: BrokerRange,
  interrupted: AbortSignal,
): Promise<Omit<BrokerEvents, 'stream'>> {
  const taken: JsMsg[] = [];
  const { num_pending: waiting } = await consumer.info(true);
  if (waiting === 0) return { messages: taken, complete: true };
  const wanted = Math.min(most, waiting);
  const messages = await consumer.fetch({ max_messages: wanted, expires: limit });
  const stop = () => messages.stop();
  interrupted.addEventListener('abort', stop);
  try {
    if (interrupted.aborted) stop();
    for await (const message of messages) {
      if (interrupted.aborted) break;
      // After a loss the library starts over by itself, and skips events when the stream was replaced meanwhile.
      if (message.info.deliverySequence !== taken.length + 1) throw new Error('events were lost on their way');
      if (message.seq > upTo) return { messages: taken, complete: true };
      taken.push(message);
      if (message.seq === upTo || message.info.pending === 0) return { messages: taken, complete: true };
      if (taken.length === wanted) return { messages: taken, complete: wanted === waiting };
    }
  } finally {
    interrupted.removeEventListener('abort', stop);
    stop();
  }
  interrupted.throwIfAborted();
  throw new Error('the broker did not deliver all events');
}

import { setTimeout as delay } from 'node:timers/promises';
import { type ConsumerMessages, DeliverPolicy, type JsMsg } from '@nats-io/jetstream';
import type { Logger } from 'pino';
import type { Broker } from '#packages/jetstream/connect-broker.ts';
import { ensureStreams, eventsStream } from '#packages/jetstream/streams.ts';
import type { Closable } from '#packages/service/service.ts';
import { backoff } from '#packages/sql/backoff.ts';

export interface EventFeed extends Closable {
  /** Whether events arrive, or would if there were any. */
  isFollowing(): boolean;
}

export interface EventFeedOptions {
  broker: Broker;
  /** Called for each event from the start of the feed on, in the order of the stream. Must not throw. */
  onEvent: (message: JsMsg) => void;
  logger: Logger;
}

/** How much is fetched at a time, and how long, in milliseconds, the broker may stay silent before the consumer is looked after. */
const flow = { max_messages: 1_000, expires: 10_000, idle_heartbeat: 2_500 };

/** After these the client library goes on by itself, in a way that skips events when the stream was replaced. */
const signsOfLoss = new Set(['ordered_consumer_recreated', 'stream_not_found']);

/**
 * Follows the stream of events with the one consumer of this process. After any interruption it goes on behind the last
 * event it saw, so that nothing is missed. When the broker lost its store, the new stream is read from its beginning:
 * everything in it is new to this process, or comes a second time, which a live query survives.
 */
export function startEventFeed({ broker, onEvent, logger }: EventFeedOptions): EventFeed {
  const stop = new AbortController();
  let position: { streamCreated: string; next: number } | undefined;
  let following = false;

  const startingPoint = async () => {
    const { created, state } = await broker.jsm.streams.info(eventsStream);
    if (!position) return { streamCreated: created, next: state.last_seq + 1 };
    if (position.streamCreated !== created) return { streamCreated: created, next: 1 };
    return { streamCreated: created, next: Math.min(position.next, state.last_seq + 1) };
  };

  const follow = async () => {
    const connection = broker.connection();
    connection.throwIfAborted();
    await ensureStreams(broker);
    position = await startingPoint();
    const consumer = await broker.js.consumers.get(eventsStream, {
      deliver_policy: DeliverPolicy.StartSequence,
      opt_start_seq: position.next,
    });
    const messages = await consumer.consume(flow);
    const interrupted = AbortSignal.any([connection, stop.signal]);
    const end = () => messages.stop();
    interrupted.addEventListener('abort', end);
    if (interrupted.aborted) end();
    void endOnLoss(messages);
    following = true;
    try {
      for await (const message of messages) {
        if (connection.aborted) break;
        position.next = message.seq + 1;
        onEvent(message);
      }
    } finally {
      following = false;
      interrupted.removeEventListener('abort', end);
      // A consumer that cannot be deleted now is forgotten by the broker after five minutes.
      if (!connection.aborted) await consumer.delete().catch(() => {});
    }
  };

  const run = async () => {
    for (let failures = 0; !stop.signal.aborted; ) {
      try {
        await follow();
        failures = 0;
      } catch (error) {
        failures++;
        if (broker.isConnected() && failures === 1) logger.warn({ err: error }, 'following events was interrupted');
      }
      const pause = backoff(Math.max(failures, 1), { first: 50, most: 500 });
      await delay(pause, undefined, { signal: stop.signal }).catch(() => {});
    }
  };
  const ended = run();

  return {
    isFollowing: () => following && broker.isConnected(),
    async close() {
      stop.abort();
      await ended;
    },
  };
}

async function endOnLoss(messages: ConsumerMessages): Promise<void> {
  for await (const { type } of messages.status()) if (signsOfLoss.has(type)) messages.stop();
}

import { setTimeout as delay } from 'node:timers/promises';
import type { ConsumerMessages, JsMsg } from '@nats-io/jetstream';
import type { Logger } from 'pino';
import type { Broker } from '#packages/jetstream/connect-broker.ts';
import { ensureStreams, eventsStream } from '#packages/jetstream/streams.ts';
import type { Closable } from '#packages/service/service.ts';
import { backoff } from '#packages/sql/backoff.ts';
import type { StartingPoint } from './starting-point.ts';

export interface EventFeed extends Closable {
  /** Whether every event there was has been passed on, and new ones are as they come. */
  isFollowing(): boolean;
}

export interface EventFeedOptions {
  broker: Broker;
  /** The events to follow; may hold wildcards. Default all of them. */
  subject?: string;
  start: StartingPoint;
  /** Called for each event, in the order of the stream. Must not throw. */
  onEvent: (message: JsMsg) => void;
  logger: Logger;
}

/** How much is fetched at a time, and how long, in milliseconds, the broker may stay silent before the consumer is looked after. */
const flow = { max_messages: 1_000, expires: 10_000, idle_heartbeat: 2_500 };

/** With this the client library makes a new consumer by itself, in a way that skips events when the stream was replaced. */
const signOfLoss = 'reset';

/**
 * Follows the stream of events, with a consumer of its own. After any interruption it begins again where `start` says,
 * so that nothing is missed, also when the broker lost its store.
 */
export function startEventFeed({ broker, subject, start, onEvent, logger }: EventFeedOptions): EventFeed {
  const stop = new AbortController();
  let following = false;

  const follow = async () => {
    const connection = broker.connection();
    connection.throwIfAborted();
    await ensureStreams(broker);
    const stream = await broker.jsm.streams.info(eventsStream);
    const consumer = await broker.js.consumers.get(eventsStream, {
      ...start.in(stream),
      ...(subject !== undefined && { filter_subjects: subject }),
    });
    const { num_pending: waiting } = await consumer.info(true);
    const messages = await consumer.consume(flow);
    const interrupted = AbortSignal.any([connection, stop.signal]);
    const end = () => messages.stop();
    interrupted.addEventListener('abort', end);
    if (interrupted.aborted) end();
    void endOnLoss(messages);
    following = waiting === 0;
    try {
      for await (const message of messages) {
        if (connection.aborted) break;
        onEvent(message);
        start.passed(message);
        following ||= message.info.pending === 0 || message.seq >= stream.state.last_seq;
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
        if (broker.isConnected() && failures === 1) {
          logger.warn({ err: error, subject }, 'following events was interrupted');
        }
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
  for await (const { type } of messages.status()) if (type === signOfLoss) messages.stop();
}

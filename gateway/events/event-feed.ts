import { setTimeout as delay } from 'node:timers/promises';
import { type ConsumerMessages, DeliverPolicy, type JsMsg, type StreamInfo } from '@nats-io/jetstream';
import type { Logger } from 'pino';
import type { Broker } from '#packages/jetstream/connect-broker.ts';
import { ensureStreams, eventsStream } from '#packages/jetstream/streams.ts';
import type { Closable } from '#packages/service/service.ts';
import { backoff } from '#packages/sql/backoff.ts';

export interface EventFeed extends Closable {
  /** Whether every event there was has been passed on, and new ones are as they come. */
  isFollowing(): boolean;
}

export interface EventFeedOptions {
  broker: Broker;
  /** Decides, each time it connects, with which sequence it begins. Must not throw. */
  beginAt: (stream: StreamInfo) => number;
  /** Called for each event, in the order of the stream. Must not throw. */
  onEvent: (message: JsMsg) => void;
  /** Called when it starts and stops following. Must not throw. */
  onFollowing: (following: boolean) => void;
  logger: Logger;
}

/**
 * How much is fetched at a time, and how often, in milliseconds, the broker sends a heartbeat. When two are missed the feed
 * is interrupted: a connection that broke silently is noticed within three seconds.
 */
const flow = { max_messages: 1_000, expires: 10_000, idle_heartbeat: 1_000 };

/**
 * After `reset` the client library makes a new consumer by itself, which skips events when the stream was replaced. After
 * `heartbeats_missed` it waits for the end of the connection, which takes half a minute.
 */
const signsOfLoss: ReadonlySet<string> = new Set(['reset', 'heartbeats_missed']);

/**
 * Follows the stream of events with a consumer of its own. After any interruption it goes on where `beginAt` says, so that
 * nothing is missed, also when the broker lost its store.
 */
export function startEventFeed({ broker, beginAt, onEvent, onFollowing, logger }: EventFeedOptions): EventFeed {
  const stop = new AbortController();
  let following = false;

  const setFollowing = (next: boolean) => {
    if (following === next) return;
    following = next;
    onFollowing(next);
  };

  const follow = async () => {
    const connection = broker.connection();
    connection.throwIfAborted();
    await ensureStreams(broker);
    const stream = await broker.jsm.streams.info(eventsStream);
    const consumer = await broker.js.consumers.get(eventsStream, {
      deliver_policy: DeliverPolicy.StartSequence,
      opt_start_seq: beginAt(stream),
    });
    const { num_pending: waiting } = await consumer.info(true);
    const messages = await consumer.consume(flow);
    const loss = new AbortController();
    const interrupted = AbortSignal.any([connection, stop.signal, loss.signal]);
    const end = () => {
      setFollowing(false);
      messages.stop();
    };
    interrupted.addEventListener('abort', end);
    if (interrupted.aborted) end();
    else setFollowing(waiting === 0);
    void abortOnLoss(messages, loss);
    try {
      for await (const message of messages) {
        if (interrupted.aborted) break;
        onEvent(message);
        if (message.info.pending === 0 || message.seq >= stream.state.last_seq) setFollowing(true);
      }
    } finally {
      setFollowing(false);
      interrupted.removeEventListener('abort', end);
      // A consumer that cannot be deleted now is deleted by the broker after five minutes.
      const deletion = connection.aborted ? undefined : consumer.delete().catch(() => {});
      if (!loss.signal.aborted) await deletion;
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
          logger.warn({ err: error }, 'following events was interrupted');
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

async function abortOnLoss(messages: ConsumerMessages, loss: AbortController): Promise<void> {
  for await (const { type } of messages.status()) if (signsOfLoss.has(type)) loss.abort();
}

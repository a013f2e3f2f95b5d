import { setTimeout as delay } from 'node:timers/promises';
import type { JsMsg } from '@nats-io/jetstream';
import type { Logger } from 'pino';
import { backoff } from '#packages/sql/backoff.ts';
import type { Broker } from './connect-broker.ts';
import { type Disposition, settle } from './disposition.ts';
import { ackWait, type Durable, ensureDurable } from './ensure-durable.ts';
import { mostTogether } from './event-processor.ts';
import { ensureStreams, eventsStream } from './streams.ts';

/** Where messages come from, and what is done about them. */
export interface Subscription {
  durable: Durable;
  /**
   * Is given messages in the order of their arrival, many at a time. Must not reject; resolves to null when the message was not
   * handled. `over`: aborted when what it came from is gone.
   */
  process(message: JsMsg, over: AbortSignal): Promise<Disposition | null>;
  /** Aborted when another subscription is to take its place. Default never. */
  over?: AbortSignal;
}

export interface ReceivingOptions {
  broker: Broker;
  logger: Logger;
  /** Aborted by `close`. */
  stop: AbortController;
  /** Called at the start, and again whenever receiving was interrupted. */
  subscribe(): Promise<Subscription>;
}

/** Messages that are processed at a time, from which on no further ones are taken: a batch, and the next one meanwhile. */
const capacity = 2 * mostTogether;

/**
 * Receives the messages of a durable consumer, which is created when it is missing. Starts by itself and goes on for ever,
 * whatever happens to the connection, the stream or the durable.
 */
export function startReceiving(options: ReceivingOptions): { close(): Promise<void> } {
  const { broker, logger, stop, subscribe } = options;
  let processing = 0;
  /** Called when less is processed. */
  const waiters = new Set<() => void>();
  /** What this process has not settled yet, with the end of what it came from. */
  const held = new Map<JsMsg, AbortSignal>();

  /** Two versions that run side by side change the settings of the durable once each, and not against each other for ever. */
  let isFirst = true;

  const heartbeat = setInterval(() => {
    for (const [message, over] of held) if (!over.aborted) message.working();
  }, ackWait / 3);

  const untilBelow = async (most: number) => {
    while (processing >= most) await new Promise<void>((resolve) => waiters.add(resolve));
  };

  const accept = async (message: JsMsg, { process }: Subscription, over: AbortSignal) => {
    held.set(message, over);
    processing++;
    const disposition = await process(message, over);
    processing--;
    for (const resolve of waiters) resolve();
    waiters.clear();
    // Not settled when it came over another connection or from a durable that is gone: the broker may have been wiped meanwhile,
    // and the number of this message be another's. It is handed back, and comes again if it is still there.
    if (disposition === null || over.aborted) return;
    settle(message, disposition);
    held.delete(message);
  };

  /**
   * Has the broker send again at once what came over a connection that was lost, and not when it has waited for a sign of life.
   * When the broker was wiped and the number is another message's, that one comes twice.
   */
  const handBack = () => {
    for (const [message, over] of held) {
      if (!over.aborted) continue;
      held.delete(message);
      message.nak();
    }
  };

  const receive = async () => {
    const connection = broker.connection();
    connection.throwIfAborted();
    await ensureStreams(broker);
    const subscription = await subscribe();
    await ensureDurable(broker, subscription.durable, { mayChange: isFirst });
    isFirst = false;
    handBack();
    const source = await broker.js.consumers.get(eventsStream, subscription.durable.name);
    const messages = await source.consume({
      max_messages: mostTogether,
      expires: 5_000,
      abort_on_missing_resource: true,
    });
    const lost = new AbortController();
    const over = AbortSignal.any([connection, lost.signal, ...(subscription.over ? [subscription.over] : [])]);
    const end = () => messages.stop();
    over.addEventListener('abort', end);
    stop.signal.addEventListener('abort', end);
    if (stop.signal.aborted || over.aborted) end();
    try {
      for await (const message of messages) {
        if (over.aborted) {
          held.set(message, over);
          continue;
        }
        void accept(message, subscription, over);
        await untilBelow(capacity);
      }
    } catch (error) {
      lost.abort();
      throw error;
    } finally {
      over.removeEventListener('abort', end);
      stop.signal.removeEventListener('abort', end);
    }
  };

  const run = async () => {
    for (let failures = 1; !stop.signal.aborted; failures++) {
      try {
        await receive();
        failures = 0;
      } catch (error) {
        if (broker.isConnected() && failures === 1) logger.warn({ err: error }, 'receiving was interrupted');
      }
      await delay(backoff(failures, { first: 50, most: 1_000 }), undefined, { signal: stop.signal }).catch(() => {});
    }
  };
  const ended = run();

  return {
    async close() {
      stop.abort();
      await ended;
      await untilBelow(1);
      clearInterval(heartbeat);
    },
  };
}

import { setTimeout as delay } from 'node:timers/promises';
import type { JsMsg } from '@nats-io/jetstream';
import type { Logger } from 'pino';
import { backoff } from '#packages/sql/backoff.ts';
import type { Broker } from './connect-broker.ts';
import { type Disposition, settle } from './disposition.ts';
import { ackWait, type Durable, ensureDurable } from './ensure-durable.ts';
import { createKeyedQueue } from './keyed-queue.ts';
import { ensureStreams, eventsStream } from './streams.ts';

/** Where messages come from, and what is done about them. */
export interface Subscription {
  durable: Durable;
  /** Messages of one key are processed in the order of their arrival, those of different keys side by side. */
  keyOf(message: JsMsg): string;
  /** Must not reject. */
  process(message: JsMsg): Promise<Disposition>;
  /** Aborted when another subscription is to take its place. Default never. */
  over?: AbortSignal;
}

export interface ReceivingOptions {
  broker: Broker;
  logger: Logger;
  /** Messages processed at a time. */
  concurrency: number;
  /** Aborted by `close`. */
  stop: AbortController;
  /** Called at the start, and again whenever receiving was interrupted. */
  subscribe(): Promise<Subscription>;
}

/** Messages held in the process for each one that is processed. */
const heldPerProcessed = 16;

/**
 * Receives the messages of a durable consumer, which is created when it is missing. Starts by itself and goes on for ever,
 * whatever happens to the connection, the stream or the durable.
 */
export function startReceiving(options: ReceivingOptions): { close(): Promise<void> } {
  const { broker, logger, concurrency, stop, subscribe } = options;
  const capacity = concurrency * heldPerProcessed;
  const queue = createKeyedQueue(concurrency, capacity);
  /** What this process has not settled yet, with the end of what it came from. */
  const held = new Map<JsMsg, AbortSignal>();

  /** Two versions that run side by side change the settings of the durable once each, and not against each other for ever. */
  let isFirst = true;

  const heartbeat = setInterval(() => {
    for (const [message, over] of held) if (!over.aborted) message.working();
  }, ackWait / 3);

  const accept = (message: JsMsg, { keyOf, process }: Subscription, over: AbortSignal) => {
    held.set(message, over);
    queue.add(keyOf(message), async () => {
      // Neither processed nor settled when it came over another connection or from a durable that is gone: the broker may
      // have been wiped meanwhile, and the number of this message be another's. It is handed back, and comes again if it is
      // still there.
      if (over.aborted) return null;
      const disposition: Disposition = stop.signal.aborted ? { kind: 'nak', delay: 0 } : await process(message);
      if (disposition.kind === 'retry') return disposition.delay;
      if (over.aborted) return null;
      settle(message, disposition);
      held.delete(message);
      return null;
    });
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
    const messages = await source.consume({ max_messages: capacity, expires: 5_000, abort_on_missing_resource: true });
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
        accept(message, subscription, over);
        await queue.untilCapacity();
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
      await queue.idle();
      clearInterval(heartbeat);
    },
  };
}

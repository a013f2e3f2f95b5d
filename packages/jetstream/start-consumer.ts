import { setTimeout as delay } from 'node:timers/promises';
import { AckPolicy, DeliverPolicy, type JsMsg } from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';
import type { Logger } from 'pino';
import { backoff } from '#packages/sql/backoff.ts';
import type { Sql, Transact } from '#packages/sql/sql.ts';
import type { Broker } from './connect-broker.ts';
import type { Handler } from './handler.ts';
import { createKeyedQueue } from './keyed-queue.ts';
import { createProcessor, type Disposition } from './process-message.ts';
import { ensureStreams, eventsStream } from './streams.ts';

export interface ConsumerOptions<Tx extends Sql> {
  broker: Broker;
  /** Subgraph that consumes. The durable consumer is called `<subgraph>-<aggregateType>`. */
  subgraph: string;
  /** Every event of this aggregate type is received. */
  aggregateType: string;
  /** For single statements outside a transaction. */
  sql: Sql;
  /** READ COMMITTED. */
  transact: Transact<Tx>;
  /** Events without a handler are recorded and skipped. */
  handlers: readonly Handler<Tx>[];
  logger: Logger;
  /** Events handled at a time, each of another aggregate. Default 8. */
  concurrency?: number;
  /** Milliseconds before a failed handler is tried again, doubled with each further failure. Default 250. */
  firstRetry?: number;
}

/**
 * The broker sends a message again after this many milliseconds without a sign of life: how long the events a crashed
 * process held are delayed.
 */
const ackWait = 5_000;

/** Events held in the process for each one that is handled. */
const heldPerHandled = 16;

/**
 * Receives the events of an aggregate type: in parallel across aggregates, in order within one, each taking effect
 * once. Starts by itself and goes on for ever: streams and the durable consumer are created when they are missing.
 */
export function startConsumer<Tx extends Sql>(options: ConsumerOptions<Tx>): { close(): Promise<void> } {
  const { broker, aggregateType, concurrency = 8, firstRetry = 250 } = options;
  const consumer = `${options.subgraph}-${aggregateType}`;
  const logger = options.logger.child({ consumer });
  const stop = new AbortController();
  const process = createProcessor({ ...options, consumer, logger, firstRetry, stopping: stop.signal });
  const capacity = concurrency * heldPerHandled;
  const queue = createKeyedQueue(concurrency, capacity);
  /** What this process has not settled yet, with the connection it came over. */
  const held = new Map<JsMsg, AbortSignal>();

  const heartbeat = setInterval(() => {
    for (const [message, connection] of held) if (!connection.aborted) message.working();
  }, ackWait / 3);

  const accept = (message: JsMsg, connection: AbortSignal) => {
    held.set(message, connection);
    queue.add(message.subject.split('.')[2] ?? '', async () => {
      // Neither handled nor settled over another connection: the broker may have been wiped meanwhile, and the number
      // of this message be another's. It comes again if it is still there.
      if (!connection.aborted) {
        const disposition: Disposition = stop.signal.aborted ? { kind: 'nak', delay: 0 } : await process(message);
        if (disposition.kind === 'retry') return disposition.delay;
        if (!connection.aborted) settle(message, disposition);
      }
      held.delete(message);
      return null;
    });
  };

  const receive = async () => {
    const connection = broker.connection();
    connection.throwIfAborted();
    await ensureStreams(broker);
    await broker.jsm.consumers.add(eventsStream, {
      durable_name: consumer,
      filter_subject: `events.${aggregateType}.>`,
      ack_policy: AckPolicy.Explicit,
      deliver_policy: DeliverPolicy.All,
      ack_wait: nanos(ackWait),
      max_deliver: -1,
      // Unlimited, since events that wait for an earlier one stay unacknowledged, and must not keep that one away.
      max_ack_pending: -1,
    });
    const source = await broker.js.consumers.get(eventsStream, consumer);
    const messages = await source.consume({ max_messages: capacity, expires: 5_000, abort_on_missing_resource: true });
    const end = () => messages.stop();
    connection.addEventListener('abort', end);
    stop.signal.addEventListener('abort', end);
    if (stop.signal.aborted || connection.aborted) end();
    try {
      for await (const message of messages) {
        if (connection.aborted) break;
        accept(message, connection);
        await queue.untilCapacity();
      }
    } finally {
      connection.removeEventListener('abort', end);
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

/** Tells the broker what becomes of a message. */
function settle(message: JsMsg, disposition: Exclude<Disposition, { kind: 'retry' }>): void {
  switch (disposition.kind) {
    case 'ack':
      message.ack();
      break;
    case 'term':
      // A reason cannot be given: servers before 2.10 do not understand it.
      message.term();
      break;
    case 'nak':
      message.nak(disposition.delay);
      break;
    default:
      disposition satisfies never;
  }
}

import type { JsMsg } from '@nats-io/jetstream';
import type { Logger } from 'pino';
import { type AnyEvent, parseEnvelope, subjectOf } from '#packages/event-contract/event-contract.ts';
import { backoff } from '#packages/sql/backoff.ts';
import { retryKind } from '#packages/sql/retryable-errors.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { applyEvent, type Database } from './apply-event.ts';
import type { Broker } from './connect-broker.ts';
import { publishDeadLetter } from './dead-letter.ts';
import { createGapTimeout } from './gap-timeout.ts';
import type { Handler, Task } from './handler.ts';
import { RetryLater } from './retry-later.ts';

export interface Processing<Tx extends Sql> extends Database<Tx> {
  broker: Broker;
  /** Name of the durable consumer. */
  consumer: string;
  handlers: readonly Handler<Tx>[];
  logger: Logger;
  /** Delay before a failed handler is tried again, in milliseconds; doubled with each further failure. */
  firstRetry: number;
  stopping: AbortSignal;
}

/** Times a handler may fail on an event before the event becomes a dead letter. */
const mostFailures = 8;

/** Longest time between two deliveries, in milliseconds. */
const longestDelay = 30_000;

/** How long an event is retried here for want of the one before it, which is probably being handled elsewhere. */
const gapLimit = 250;

/** Time between such retries, in milliseconds. */
const gapRetryDelay = 10;

/** Delivery at which a missing predecessor is no longer ordinary: about 2 seconds after the first. */
const suspiciousDelivery = 7;

/** What is to become of a message; times in milliseconds. */
export type Disposition =
  | { kind: 'ack' }
  /** It became a dead letter: the broker is not to send it again. */
  | { kind: 'term' }
  /** The broker is to send it again. */
  | { kind: 'nak'; delay: number }
  /** This process is to try it again, before any other of the aggregate. */
  | { kind: 'retry'; delay: number };

/** Handles one message after another, or several at a time. Never rejects. */
export function createProcessor<Tx extends Sql>(options: Processing<Tx>): (message: JsMsg) => Promise<Disposition> {
  const { broker, consumer, handlers, logger, firstRetry, stopping } = options;
  const gapTimeout = createGapTimeout(gapLimit, () => performance.now());
  /** By event id. Failures at other replicas, or before a restart, are not known here. */
  const failures = new Map<string, number>();

  const deadLetter = async (message: JsMsg, error: unknown, attempts: number): Promise<Disposition> => {
    try {
      const letter = await publishDeadLetter(broker, message, { consumer, attempts, error });
      logger.error({ err: error, deadLetter: letter }, 'gave an event up');
      return { kind: 'term' };
    } catch (publishError) {
      logger.warn({ err: publishError }, 'a dead letter could not be stored');
      return nakWithBackoff(message.info.deliveryCount, 500);
    }
  };

  const dispositionOfFailure = async (message: JsMsg, event: AnyEvent, error: unknown): Promise<Disposition> => {
    if (stopping.aborted) return { kind: 'nak', delay: 0 };
    if (error instanceof RetryLater) {
      logger.info({ eventId: event.id, type: event.type, reason: error.message }, 'an event comes again later');
      return { kind: 'nak', delay: error.delayMs };
    }
    const kind = retryKind(error);
    // What somebody else's outage did is no failure of the event.
    const outage = kind === 'unavailable' || kind === 'interrupted';
    const failed = (failures.get(event.id) ?? 0) + (outage ? 0 : 1);
    if (failed >= mostFailures) {
      const disposition = await deadLetter(message, error, failed);
      if (disposition.kind === 'term') failures.delete(event.id);
      return disposition;
    }
    failures.set(event.id, failed);
    logger.warn(
      { err: error, eventId: event.id, type: event.type, failed },
      'handling an event failed, it will be retried',
    );
    return nakWithBackoff(outage ? message.info.deliveryCount : failed, firstRetry);
  };

  return async (message) => {
    let event: AnyEvent;
    let task: Task<Tx> | null;
    try {
      event = readEvent(message);
      task = taskFor(handlers, event);
    } catch (error) {
      return deadLetter(message, error, 0);
    }
    try {
      const receipt = await applyEvent(options, consumer, event, task, options);
      if (receipt !== 'gap') {
        failures.delete(event.id);
        gapTimeout.reset(event.aggregateId);
        return { kind: 'ack' };
      }
      if (gapTimeout.isRunning(event.aggregateId)) return { kind: 'retry', delay: gapRetryDelay };
      const { deliveryCount } = message.info;
      if (deliveryCount === suspiciousDelivery) {
        logger.warn({ eventId: event.id, aggregateId: event.aggregateId }, 'an event waits for the one before it');
      }
      return nakWithBackoff(deliveryCount, 50);
    } catch (error) {
      return dispositionOfFailure(message, event, error);
    }
  };
}

function nakWithBackoff(times: number, first: number): Disposition {
  return { kind: 'nak', delay: backoff(times, { first, most: longestDelay }) };
}

function readEvent(message: JsMsg): AnyEvent {
  const event = parseEnvelope(message.json());
  if (subjectOf(event) !== message.subject) throw new Error(`${subjectOf(event)} was published as ${message.subject}`);
  return event;
}

function taskFor<Tx extends Sql>(handlers: readonly Handler<Tx>[], event: AnyEvent): Task<Tx> | null {
  const ofType = handlers.filter(({ contract }) => contract.type === event.type);
  if (ofType.length === 0) return null;
  const handler = ofType.find(({ contract }) => contract.version === event.version);
  if (!handler) throw new Error(`no handler for version ${event.version} of ${event.type}`);
  return handler.taskFor(event);
}

import type { JsMsg } from '@nats-io/jetstream';
import type { Logger } from 'pino';
import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import { retryKind } from '#packages/sql/retryable-errors.ts';
import type { Broker } from './connect-broker.ts';
import { publishDeadLetter } from './dead-letter.ts';
import { type Disposition, nakWithBackoff } from './disposition.ts';
import { RetryLater } from './retry-later.ts';

/** Decides what becomes of messages that could not be handled. */
export interface FailureHandling {
  /** The message can never be handled: it becomes a dead letter. */
  giveUp(message: JsMsg, error: unknown): Promise<Disposition>;
  /** Handling the event failed: it is tried again later, or becomes a dead letter when that was tried often enough. */
  failed(message: JsMsg, event: AnyEvent, error: unknown, step: 'prepare' | 'apply'): Promise<Disposition>;
  /** Whether the event failed when it was applied, and would probably have those fail that are applied with it. */
  isSuspect(event: AnyEvent): boolean;
  /** The event was handled. */
  forget(event: AnyEvent): void;
}

/** Times a handler may fail on an event before the event becomes a dead letter. */
const mostFailures = 8;

/** Most events whose failures are remembered; of further ones those that failed longest ago begin to count anew. */
const mostRemembered = 50_000;

/** @param firstRetry milliseconds before a failed event is tried again; doubled with each further failure. */
export function createFailureHandling({
  broker,
  consumer,
  logger,
  firstRetry,
  stopping,
}: {
  broker: Broker;
  consumer: string;
  logger: Logger;
  firstRetry: number;
  stopping: AbortSignal;
}): FailureHandling {
  /** By event id, those that failed last at the end. Failures at other replicas, or before a restart, are not known here. */
  const failures = new Map<string, { failed: number; isSuspect: boolean }>();
  const remember = (eventId: string, failed: number, step: 'prepare' | 'apply') => {
    const isSuspect = step === 'apply' || failures.get(eventId)?.isSuspect === true;
    failures.delete(eventId);
    failures.set(eventId, { failed, isSuspect });
    const [oldest] = failures.keys();
    if (failures.size > mostRemembered && oldest !== undefined) failures.delete(oldest);
  };

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

  return {
    giveUp: (message, error) => deadLetter(message, error, 0),
    async failed(message, event, error, step) {
      if (stopping.aborted) return { kind: 'nak', delay: 0 };
      const before = failures.get(event.id)?.failed ?? 0;
      if (error instanceof RetryLater) {
        if (step === 'apply') remember(event.id, before, step);
        logger.info({ eventId: event.id, type: event.type, reason: error.message }, 'an event comes again later');
        return { kind: 'nak', delay: error.delayMs };
      }
      const kind = retryKind(error);
      // What somebody else's outage did is no failure of the event.
      const outage = kind === 'unavailable' || kind === 'interrupted';
      const failed = before + (outage ? 0 : 1);
      if (failed >= mostFailures) {
        const disposition = await deadLetter(message, error, failed);
        if (disposition.kind === 'term') failures.delete(event.id);
        return disposition;
      }
      remember(event.id, failed, step);
      logger.warn(
        { err: error, eventId: event.id, type: event.type, failed },
        'handling an event failed, it will be retried',
      );
      return nakWithBackoff(outage ? message.info.deliveryCount : failed, firstRetry);
    },
    isSuspect: (event) => failures.get(event.id)?.isSuspect === true,
    forget: (event) => void failures.delete(event.id),
  };
}

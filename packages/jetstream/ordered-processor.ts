import type { JsMsg } from '@nats-io/jetstream';
import type { Logger } from 'pino';
import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import { orderedInbox } from '#packages/inbox/ordered-inbox.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { applyEvent, type Database } from './apply-event.ts';
import { type Disposition, nakWithBackoff } from './disposition.ts';
import { createGapTimeout } from './gap-timeout.ts';
import type { FailureHandling } from './handle-failures.ts';
import type { Handler, Task } from './handler.ts';
import { readEvent } from './read-event.ts';

export interface Processing<Tx extends Sql> extends Database<Tx> {
  /** What the inbox knows the consumer by. */
  consumer: string;
  failures: FailureHandling;
  logger: Logger;
  stopping: AbortSignal;
}

/** How long an event is retried here for want of the one before it, which is probably being handled elsewhere. */
const gapLimit = 250;

/** Time between such retries, in milliseconds. */
const gapRetryDelay = 10;

/** Delivery at which a missing predecessor is no longer ordinary: about 2 seconds after the first. */
const suspiciousDelivery = 7;

/** Handles one message after another, or several at a time, each when it is its turn in its aggregate. Never rejects. */
export function createOrderedProcessor<Tx extends Sql>(
  options: Processing<Tx> & { handlers: readonly Handler<Tx>[] },
): (message: JsMsg) => Promise<Disposition> {
  const { consumer, handlers, failures, logger } = options;
  const inbox = orderedInbox(consumer);
  const gapTimeout = createGapTimeout(gapLimit, () => performance.now());

  return async (message) => {
    let event: AnyEvent;
    let task: Task<Tx> | null;
    try {
      event = readEvent(message);
      task = taskFor(handlers, event);
    } catch (error) {
      return failures.giveUp(message, error);
    }
    try {
      const receipt = await applyEvent(options, inbox, event, task, options);
      if (receipt !== 'gap') {
        failures.forget(event);
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
      return failures.failed(message, event, error);
    }
  };
}

function taskFor<Tx extends Sql>(handlers: readonly Handler<Tx>[], event: AnyEvent): Task<Tx> | null {
  const ofType = handlers.filter(({ contract }) => contract.type === event.type);
  if (ofType.length === 0) return null;
  const handler = ofType.find(({ contract }) => contract.version === event.version);
  if (!handler) throw new Error(`no handler for version ${event.version} of ${event.type}`);
  return handler.taskFor(event);
}

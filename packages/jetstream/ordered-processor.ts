import type { JsMsg } from '@nats-io/jetstream';
import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import { orderedInbox, type Receipt } from '#packages/inbox/ordered-inbox.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { type Conclusion, type Disposition, nakWithBackoff } from './disposition.ts';
import { createEventProcessor, type Processing } from './event-processor.ts';
import { createGapTimeout } from './gap-timeout.ts';
import type { Handler, Task } from './handler.ts';
import type { Delivery } from './lane.ts';
import { readEvent } from './read-event.ts';

/** How long an event is retried here for want of the one before it, which is probably being handled elsewhere. */
const gapLimit = 250;

/** Time between such retries, in milliseconds. */
const gapRetryDelay = 10;

/** Delivery at which a missing predecessor is no longer ordinary: about 2 seconds after the first. */
const suspiciousDelivery = 7;

/**
 * Handles messages: of one aggregate in order, those of many that wait together in one transaction. Never rejects; resolves to
 * null when a message was not handled, because what it came from is over.
 */
export function createOrderedProcessor<Tx extends Sql>(
  options: Processing<Tx> & { handlers: readonly Handler<Tx>[] },
): (message: JsMsg, over: AbortSignal) => Promise<Disposition | null> {
  const { consumer, handlers, failures, logger } = options;
  const gapTimeout = createGapTimeout(gapLimit, () => performance.now());

  const conclusionOf = ({ event, message }: Delivery<Tx>, receipt: Receipt): Conclusion => {
    if (receipt !== 'gap') {
      gapTimeout.reset(event.aggregateId);
      return { kind: 'ack' };
    }
    if (gapTimeout.isRunning(event.aggregateId)) return { kind: 'retry', delay: gapRetryDelay };
    const { deliveryCount } = message.info;
    if (deliveryCount === suspiciousDelivery) {
      logger.warn({ eventId: event.id, aggregateId: event.aggregateId }, 'an event waits for the one before it');
    }
    return nakWithBackoff(deliveryCount, 50);
  };
  const processor = createEventProcessor({ ...options, inbox: orderedInbox(consumer), conclusionOf });

  return async (message, over) => {
    let event: AnyEvent;
    let task: Task<Tx> | null;
    try {
      event = readEvent(message);
      task = taskFor(handlers, event);
    } catch (error) {
      return failures.giveUp(message, error);
    }
    return processor.handle(event.aggregateId, message, event, task, over);
  };
}

function taskFor<Tx extends Sql>(handlers: readonly Handler<Tx>[], event: AnyEvent): Task<Tx> | null {
  const ofType = handlers.filter(({ contract }) => contract.type === event.type);
  if (ofType.length === 0) return null;
  const handler = ofType.find(({ contract }) => contract.version === event.version);
  if (!handler) throw new Error(`no handler for version ${event.version} of ${event.type}`);
  return handler.taskFor(event);
}

import type { JsMsg } from '@nats-io/jetstream';
import { shareQuestions } from '#packages/batch-queue/share-questions.ts';
import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import type { Generation } from '#packages/inbox/find-generation.ts';
import { type UnorderedReceipt, unorderedInbox } from '#packages/inbox/unordered-inbox.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { type Conclusion, type Disposition, nakWithBackoff } from './disposition.ts';
import { type EventPatterns, typeOf } from './event-patterns.ts';
import { createEventProcessor, type Processing } from './event-processor.ts';
import { readEvent } from './read-event.ts';
import { tasksOf, type UnorderedConsumer } from './unordered-consumer.ts';
import { whileDown } from './while-down.ts';

/**
 * Handles messages of one generation, those that wait together in one transaction. Never rejects; resolves to null when a message
 * was not handled, because what it came from is over.
 */
export function createUnorderedProcessor<Tx extends Sql>(
  options: Processing<Tx> & {
    definition: UnorderedConsumer<Tx>;
    patterns: EventPatterns;
    generation: Generation;
    /** Called when the consumer is found to be in another generation. */
    onSuperseded(): void;
  },
): (message: JsMsg, over: AbortSignal) => Promise<Disposition | null> {
  const { consumer, definition, patterns, failures, logger, stopping, onSuperseded } = options;
  const { generation, beginFrom } = options.generation;
  const taskOf = tasksOf(definition);
  const concerns = shareQuestions((types: readonly string[]) =>
    whileDown(async () => [...((await definition.concerns?.(types)) ?? [])], { logger, stopping }),
  );

  const conclusionOf = (_: unknown, receipt: UnorderedReceipt): Conclusion => {
    if (receipt !== 'superseded') return { kind: 'ack' };
    onSuperseded();
    return { kind: 'term' };
  };
  const processor = createEventProcessor({ ...options, inbox: unorderedInbox(consumer, generation), conclusionOf });

  return async (message, over) => {
    if (!patterns.match(message.subject)) return { kind: 'ack' };
    try {
      if (definition.concerns && !(await concerns(typeOf(message.subject)))) return { kind: 'ack' };
    } catch (error) {
      if (stopping.aborted) return { kind: 'nak', delay: 0 };
      logger.warn({ err: error }, 'it is not known whether an event concerns anybody');
      return nakWithBackoff(message.info.deliveryCount, 500);
    }
    let event: AnyEvent;
    try {
      event = readEvent(message);
    } catch (error) {
      return failures.giveUp(message, error);
    }
    if (beginFrom && Date.parse(event.occurredAt) < beginFrom.getTime()) return { kind: 'ack' };
    // Only a second delivery of the same message waits for the first.
    return processor.handle(String(message.seq), message, event, taskOf(event), over);
  };
}

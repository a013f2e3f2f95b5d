import type { JsMsg } from '@nats-io/jetstream';
import type { AnyEvent } from '#packages/event-contract/event-contract.ts';
import type { Generation } from '#packages/inbox/find-generation.ts';
import { unorderedInbox } from '#packages/inbox/unordered-inbox.ts';
import type { Sql } from '#packages/sql/sql.ts';
import { applyEvent } from './apply-event.ts';
import type { Disposition } from './disposition.ts';
import type { EventPatterns } from './event-patterns.ts';
import type { Processing } from './ordered-processor.ts';
import { readEvent } from './read-event.ts';
import { taskOf, type UnorderedConsumer } from './unordered-consumer.ts';

/** Handles messages of one generation, each for itself. Never rejects. */
export function createUnorderedProcessor<Tx extends Sql>(
  options: Processing<Tx> & {
    definition: UnorderedConsumer<Tx>;
    patterns: EventPatterns;
    generation: Generation;
    /** Called when the consumer is found to be in another generation. */
    onSuperseded(): void;
  },
): (message: JsMsg) => Promise<Disposition> {
  const { consumer, definition, patterns, failures, onSuperseded } = options;
  const { generation, beginFrom } = options.generation;
  const inbox = unorderedInbox(consumer, generation);

  return async (message) => {
    if (!patterns.match(message.subject)) return { kind: 'ack' };
    let event: AnyEvent;
    try {
      event = readEvent(message);
    } catch (error) {
      return failures.giveUp(message, error);
    }
    if (beginFrom && Date.parse(event.occurredAt) < beginFrom.getTime()) return { kind: 'ack' };
    try {
      const receipt = await applyEvent(options, inbox, event, taskOf(definition, event), options);
      failures.forget(event);
      if (receipt !== 'superseded') return { kind: 'ack' };
      onSuperseded();
      return { kind: 'term' };
    } catch (error) {
      return failures.failed(message, event, error);
    }
  };
}

import type { JsMsg } from '@nats-io/jetstream';
import { type AnyEvent, parseEnvelope, subjectOf } from '#packages/event-contract/event-contract.ts';

/** The event a message carries. Throws when it carries none, or one that belongs to another subject. */
export function readEvent(message: JsMsg): AnyEvent {
  const event = parseEnvelope(message.json());
  if (subjectOf(event) !== message.subject) throw new Error(`${subjectOf(event)} was published as ${message.subject}`);
  return event;
}

import type { JsMsg } from '@nats-io/jetstream';
import { type AnyEvent, parseEnvelope } from '#packages/event-contract/event-contract.ts';
import type { EventSubject, StreamEvent } from './stream-event.ts';

/** An event as the broker delivered it. */
export interface StoredEvent extends StreamEvent {
  /** Of its envelope; null when that is not readable. */
  id: string | null;
  /** Its size as it was delivered. */
  bytes: number;
}

const decoder = new TextDecoder();

export function toStoredEvent({ seq, subject, data, headers }: JsMsg): StoredEvent {
  const [, aggregateType = '', aggregateId = '', ...event] = subject.split('.');
  // A copy: the library's array is a view of everything that arrived with it, all of which would be kept.
  let body: Uint8Array | null = data.slice();
  let parsed: AnyEvent | undefined;
  const envelope = () => {
    if (!parsed) {
      parsed = parseEnvelope(JSON.parse(decoder.decode(body ?? undefined)));
      body = null;
    }
    return parsed;
  };
  // The relay sends the event id as the message id, so that hardly any envelope has to be parsed for it.
  const id = headers?.get('Nats-Msg-Id') || idOf(envelope);
  return { sequence: seq, aggregateType, aggregateId, event: event.join('.'), id, bytes: data.length, envelope };
}

function idOf(envelope: () => AnyEvent): string | null {
  try {
    return envelope().id;
  } catch {
    return null;
  }
}

/** The subject an event was published under. */
export function subjectOfEvent({ aggregateType, aggregateId, event }: EventSubject): string {
  return ['events', aggregateType, aggregateId, event].filter((token) => token !== '').join('.');
}

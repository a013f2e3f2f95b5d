import type { AnyEvent } from '#packages/event-contract/event-contract.ts';

/** What the subject of an event says: `events.<aggregateType>.<aggregateId>.<event>`. */
export interface EventSubject {
  aggregateType: string;
  aggregateId: string;
  event: string;
}

/** An event as it lies in the stream. */
export interface StreamEvent extends EventSubject {
  /** Its sequence number in the stream, from 1. */
  sequence: number;
  /** The event itself, parsed when first asked for. Throws a ZodError when it is none. */
  envelope(): AnyEvent;
}

/** A position in the stream: behind the event with this sequence. */
export interface Position {
  /** When the stream was created, in milliseconds since 1970: it differs when one stream is replaced by another. */
  epoch: number;
  sequence: number;
}

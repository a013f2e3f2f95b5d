import type { AnyEvent } from '#packages/event-contract/event-contract.ts';

/** What the subject of an event says: `events.<aggregateType>.<aggregateId>.<event>`. */
export interface EventSubject {
  aggregateType: string;
  aggregateId: string;
  event: string;
}

/** An event as it lies in the stream. */
export interface StreamEvent extends EventSubject {
  /** Its place in the stream, from 1. */
  sequence: number;
  /** The event itself, parsed when first asked for. Throws a ZodError when it is none. */
  envelope(): AnyEvent;
}

/** A place in the stream: behind the event with this sequence. */
export interface Position {
  /** Tells one stream from another that took its place: when it was created, in milliseconds since 1970. */
  epoch: number;
  sequence: number;
}

import type { Closable } from '#packages/service/service.ts';
import type { Cursor } from './cursor.ts';
import type { EventFilter } from './event-filter.ts';
import type { Position, StreamEvent } from './stream-event.ts';

/** The events of the stream: passes on those to come, and reads past ones again. */
export interface EventLog extends Closable {
  /** Behind the last event that was passed on; null until the stream is known and what it held at the start is read. */
  position(): Position | null;
  /** Whether every event there was has been passed on, and new ones are as they come. */
  isFollowing(): boolean;
  /** Sequence of the last event there was about an aggregate of this type; 0 when none is known. */
  lastOf(aggregateType: string): number;
  /** Sequence of an event, by its id; null when it was not seen, or too long ago. */
  sequenceOf(eventId: string): number | null;
  /**
   * The events behind `after`, up to and with the sequence `upTo`, that the filter lets through: in order, each once, in
   * parts. Throws a GraphQLError: CURSOR_EXPIRED when some of them are not kept any more or the cursor is of another
   * stream, SERVICE_UNAVAILABLE when the broker cannot be asked; the signal's reason once that is aborted. Events whose
   * envelope is not readable are left out.
   */
  read(range: { after: Cursor; upTo: number }, filter: EventFilter, signal: AbortSignal): AsyncGenerator<StreamEvent[]>;
}

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { StreamInfo } from '@nats-io/jetstream';
import { GraphQLError } from 'graphql';
import { unavailable } from '#packages/graph-errors/graph-errors.ts';
import type { Broker } from '#packages/jetstream/connect-broker.ts';
import { eventsStream } from '#packages/jetstream/streams.ts';
import { createBulkhead } from './bulkhead.ts';
import { cursorExpired } from './cursor.ts';
import type { EventFilter } from './event-filter.ts';
import { matchesFilter, subjectsOf } from './event-filter.ts';
import type { EventLog } from './event-log.ts';
import { readFromBroker } from './read-from-broker.ts';
import type { RecentEvents } from './recent-events.ts';
import { createSeenEvents, type SeenEvents } from './seen-events.ts';
import { type StoredEvent, toStoredEvent } from './stored-event.ts';

export interface ReadEventsOptions {
  broker: Broker;
  recent: Pick<RecentEvents, 'reachesBackTo' | 'find'>;
  seen: Pick<SeenEvents, 'isDuplicate'>;
  log: Pick<EventLog, 'position' | 'isFollowing'>;
}

/** Most events of one part. */
const partSize = 500;

/**
 * Reads of parts from the broker that run at a time, and that may wait. What they bring arrives in one turn of the event
 * loop, during which nothing else is done.
 */
const brokerReads = { concurrency: 4, queue: 10_000 };

/** Events in which each reader looks for duplicates: there may be thousands of readers, at their clients' pace. */
const keptOfReader = 10_000;

interface Part {
  events: StoredEvent[];
  /** They are all up to this sequence. */
  reached: number;
}

/** Reads past events: the latest from memory, older ones from the broker. */
export function createReadEvents({ broker, recent, seen, log }: ReadEventsOptions): EventLog['read'] {
  const brokerBulkhead = createBulkhead(brokerReads);

  const ask = async <T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> => {
    try {
      return await brokerBulkhead.run(work, signal);
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (error instanceof GraphQLError) throw error;
      throw new GraphQLError('Past events are not available at the moment.', {
        originalError: error instanceof Error ? error : new Error(String(error)),
        extensions: { code: 'SERVICE_UNAVAILABLE' },
      });
    }
  };

  const readStored = async (
    { after, upTo, epoch }: { after: number; upTo: number; epoch: number },
    filter: EventFilter,
    signal: AbortSignal,
  ): Promise<Part> => {
    const range = { from: { sequence: after + 1 }, upTo, most: partSize };
    const read = await Promise.all(
      subjectsOf(filter).map((subject) => readFromBroker(broker, { ...range, subject }, signal)),
    );
    // Checked after reading: what the stream still has then, it had all the time.
    for (const { stream } of read) assertKept(stream, { epoch, after, upTo });
    const ends = read.map(({ messages, complete }) => (complete ? upTo : (messages.at(-1)?.seq ?? after)));
    const reached = Math.min(...ends);
    const events = read.flatMap(({ messages }) => messages.filter(({ seq }) => seq <= reached).map(toStoredEvent));
    return { events: events.sort((one, other) => one.sequence - other.sequence), reached };
  };

  const readRecent = (after: number, upTo: number, filter: EventFilter): Part => {
    const events = recent.find(after, upTo, filter, partSize);
    return { events, reached: events.length === partSize ? (events.at(-1)?.sequence ?? upTo) : upTo };
  };

  return async function* read({ after, upTo }, filter, signal) {
    const here = log.position();
    if (!here) throw unavailable('It is not known yet which events there are.');
    const { epoch } = here;
    if (after.epoch !== null && after.epoch !== epoch) {
      // While this gateway does not follow, the stream of the cursor may be the newer one.
      throw log.isFollowing() ? cursorExpired() : unavailable('It cannot be told at the moment what the cursor means.');
    }
    if (after.sequence > here.sequence) {
      // Another gateway may have read further than this one.
      const stream = await ask(() => broker.jsm.streams.info(eventsStream), signal);
      return assertKept(stream, { epoch, after: after.sequence, upTo: after.sequence });
    }
    if (filter.keys?.length === 0) return;

    const end = Math.min(upTo, here.sequence);
    const seenHere = createSeenEvents(keptOfReader);
    const isNew = (event: StoredEvent) => {
      if (seen.isDuplicate(event) || seenHere.isDuplicate(event)) return false;
      seenHere.add(event);
      return true;
    };
    for (let reached = after.sequence; reached < end; ) {
      signal.throwIfAborted();
      const now = log.position();
      if (now?.epoch !== epoch || now.sequence < end) throw cursorExpired();
      const begin = recent.reachesBackTo();
      const range = { after: reached, upTo: Math.min(end, begin - 1), epoch };
      const part =
        begin <= reached + 1
          ? readRecent(reached, end, filter)
          : await ask(() => readStored(range, filter, signal), signal);
      reached = part.reached;
      const events = part.events.filter((event) => matchesFilter(filter, event) && isNew(event));
      if (events.length > 0) yield events;
      else await nextTurn();
    }
  };
}

/** Throws CURSOR_EXPIRED unless the stream is the same, and events behind `after` up to `upTo` are those it has. */
function assertKept(
  { created, state }: StreamInfo,
  { epoch, after, upTo }: { epoch: number; after: number; upTo: number },
): void {
  const first = state.messages === 0 ? state.last_seq + 1 : state.first_seq;
  if (Date.parse(created) !== epoch || after + 1 < first || upTo > state.last_seq) throw cursorExpired();
}

import type { EventFilter } from './event-filter.ts';
import { EventList } from './event-list.ts';
import type { StoredEvent } from './stored-event.ts';

/** The latest events of the stream, without a gap. */
export interface RecentEvents {
  /** The sequence from which on all events are here. */
  reachesBackTo(): number;
  oldest(): StoredEvent | undefined;
  /** Adds the next event of the stream, and drops the oldest ones beyond the limits. */
  add(event: StoredEvent): void;
  /**
   * The first events behind `after`, up to and with `upTo`, `most` at most, of the aggregates the filter names, in
   * order; of all kinds of events.
   */
  find(after: number, upTo: number, filter: Pick<EventFilter, 'aggregateType' | 'keys'>, most: number): StoredEvent[];
  /** Drops everything; the next event is the one with this sequence. */
  startOver(next: number): void;
  /** Drops the events behind this sequence. */
  cutOff(last: number): void;
}

export interface RecentEventsLimits {
  events: number;
  /** Of the events as they were delivered. */
  bytes: number;
}

export function createRecentEvents(limits: RecentEventsLimits): RecentEvents {
  let all = new EventList();
  /** By `<aggregateType>` and by `<aggregateType>.<aggregateId>`. */
  const index = new Map<string, EventList>();
  let from = 1;
  let bytes = 0;

  const keysOf = ({ aggregateType, aggregateId }: StoredEvent) => [aggregateType, `${aggregateType}.${aggregateId}`];

  const dropOldest = (event: StoredEvent) => {
    all.dropFirst();
    for (const key of keysOf(event)) {
      const list = index.get(key);
      list?.dropFirst();
      if (list?.size === 0) index.delete(key);
    }
    bytes -= event.bytes;
    from = event.sequence + 1;
  };

  const add = (event: StoredEvent) => {
    all.add(event);
    for (const key of keysOf(event)) {
      const list = index.get(key) ?? new EventList();
      index.set(key, list);
      list.add(event);
    }
    bytes += event.bytes;
    for (let first = all.first(); first && (all.size > limits.events || bytes > limits.bytes); first = all.first()) {
      dropOldest(first);
    }
  };

  const startOver = (next: number) => {
    all = new EventList();
    index.clear();
    from = next;
    bytes = 0;
  };

  return {
    reachesBackTo: () => from,
    oldest: () => all.first(),
    add,
    find(after, upTo, { aggregateType, keys }, most) {
      const wanted = keys ? [...new Set(keys)].map((key) => `${aggregateType}.${key}`) : [aggregateType];
      const found = wanted.map((key) => index.get(key)?.between(after, upTo, most) ?? []);
      if (found.length === 1) return found[0] ?? [];
      return found
        .flat()
        .sort((one, other) => one.sequence - other.sequence)
        .slice(0, most);
    },
    startOver,
    cutOff(last) {
      const kept = all.between(0, last, all.size);
      startOver(Math.min(from, last + 1));
      for (const event of kept) add(event);
    },
  };
}

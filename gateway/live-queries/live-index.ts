import type { EventFilter } from '../events/event-filter.ts';
import type { StreamEvent } from '../events/stream-event.ts';

/** Finds those whose filter an event passes, without looking at filters of other subjects. */
export interface LiveIndex<Holder extends { filter: EventFilter }> {
  add(holder: Holder): void;
  remove(holder: Holder): void;
  /** Parses the event only when filters of its subject have conditions; throws then when it is not readable. */
  matching(event: StreamEvent): Holder[];
}

/** Stands for every aggregate of a type, and for every event; no token of a subject contains it. */
const any = '*';

export function createLiveIndex<Holder extends { filter: EventFilter }>(): LiveIndex<Holder> {
  /** By subject, with `any` for a key or an event that the filter leaves open. */
  const holdersBySubject = new Map<string, Set<Holder>>();

  return {
    add(holder) {
      for (const subject of subjectsOf(holder.filter)) {
        const holders = holdersBySubject.get(subject) ?? new Set<Holder>();
        holdersBySubject.set(subject, holders.add(holder));
      }
    },
    remove(holder) {
      for (const subject of subjectsOf(holder.filter)) {
        const holders = holdersBySubject.get(subject);
        holders?.delete(holder);
        if (holders?.size === 0) holdersBySubject.delete(subject);
      }
    },
    matching(event) {
      const { aggregateType, aggregateId } = event;
      const found: Holder[] = [];
      for (const key of [aggregateId, any]) {
        for (const name of [event.event, any]) {
          for (const holder of holdersBySubject.get(subjectOf(aggregateType, key, name)) ?? []) {
            if (holder.filter.accepts?.(event.envelope().data) ?? true) found.push(holder);
          }
        }
      }
      return found;
    },
  };
}

function subjectsOf({ aggregateType, keys, events }: EventFilter): string[] {
  return (keys ?? [any]).flatMap((key) => (events ?? [any]).map((event) => subjectOf(aggregateType, key, event)));
}

function subjectOf(aggregateType: string, key: string, event: string): string {
  return `${aggregateType}.${key}.${event}`;
}

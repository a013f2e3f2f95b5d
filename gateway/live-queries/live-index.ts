import type { EventFilter } from '../events/event-filter.ts';
import type { StreamEvent } from '../events/stream-event.ts';

/** Finds the holders of an filter that an event touches, without looking at any whose subject is another. */
export interface LiveIndex<Holder extends { filter: EventFilter }> {
  add(holder: Holder): void;
  remove(holder: Holder): void;
  /** Reads the event's data only if holders with its subject have conditions; throws then when there is none. */
  touchedBy(event: StreamEvent): Holder[];
}

/** What stands for every aggregate of a type, and for every event; no token of a subject contains it. */
const any = '*';

export function createLiveIndex<Holder extends { filter: EventFilter }>(): LiveIndex<Holder> {
  /** By subject, with `any` in the place of a key or an event that is left open. */
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
    touchedBy(event) {
      const { aggregateType, aggregateId } = event;
      const touched: Holder[] = [];
      for (const key of [aggregateId, any]) {
        for (const name of [event.event, any]) {
          for (const holder of holdersBySubject.get(subjectOf(aggregateType, key, name)) ?? []) {
            if (holder.filter.accepts?.(event.envelope().data) ?? true) touched.push(holder);
          }
        }
      }
      return touched;
    },
  };
}

function subjectsOf({ aggregateType, keys, events }: EventFilter): string[] {
  return (keys ?? [any]).flatMap((key) => (events ?? [any]).map((event) => subjectOf(aggregateType, key, event)));
}

function subjectOf(aggregateType: string, key: string, event: string): string {
  return `${aggregateType}.${key}.${event}`;
}

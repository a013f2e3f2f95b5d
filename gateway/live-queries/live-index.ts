import type { EventFilter } from '../events/event-filter.ts';
import type { StreamEvent } from '../events/stream-event.ts';
import { Holders } from './holders.ts';

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
  const holdersBySubject = new Map<string, Holders<Holder>>();

  return {
    add(holder) {
      for (const subject of subjectsOf(holder.filter)) {
        const holders = holdersBySubject.get(subject) ?? new Holders<Holder>();
        holders.add(holder);
        holdersBySubject.set(subject, holders);
      }
    },
    remove(holder) {
      for (const subject of subjectsOf(holder.filter)) {
        const holders = holdersBySubject.get(subject);
        holders?.remove(holder);
        if (holders?.isEmpty) holdersBySubject.delete(subject);
      }
    },
    matching(event) {
      const { aggregateType, aggregateId } = event;
      const found: Holder[] = [];
      const data = () => event.envelope().data;
      for (const key of [aggregateId, any]) {
        for (const name of [event.event, any]) {
          holdersBySubject.get(subjectOf(aggregateType, key, name))?.find(data, found);
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

import type { StoredEvent } from './stored-event.ts';

/** Tells events that were told of from new ones: by their ids, of which it keeps the latest. */
export interface KnownEvents {
  /** Whether the same event lies before this one in the stream: a relay that was interrupted may publish it again. */
  isRepetition(event: Pick<StoredEvent, 'id' | 'sequence'>): boolean;
  /** To be called for each event of the stream that is no repetition. */
  note(event: Pick<StoredEvent, 'id' | 'sequence'>): void;
  /** Whether it was noted before the stream became another one. */
  wasKnown(event: Pick<StoredEvent, 'id' | 'envelope'>): boolean;
  /**
   * The stream became another one behind the sequence `upTo`, up to which it is as it was. Of events that happened
   * before `since`, in milliseconds since 1970, all are known from the former stream; null when there is no such time.
   */
  replace(upTo: number, since: number | null): void;
}

/** Two minutes, for which the broker itself drops repetitions, of 800 events a second. */
const defaultLimit = 100_000;

export function createKnownEvents(limit = defaultLimit): KnownEvents {
  /** Where each event lies, in the order in which they were noted. */
  let places = new Map<string, number>();
  let former = new Set<string>();
  let allKnownBefore = Number.NEGATIVE_INFINITY;

  return {
    isRepetition: ({ id, sequence }) => id !== null && (places.get(id) ?? sequence) < sequence,

    note({ id, sequence }) {
      if (id === null) return;
      places.set(id, sequence);
      if (places.size > limit) places.delete(places.keys().next().value as string);
    },

    wasKnown({ id, envelope }) {
      if (id !== null && former.has(id)) return true;
      if (allKnownBefore === Number.NEGATIVE_INFINITY) return false;
      try {
        return Date.parse(envelope().occurredAt) < allKnownBefore;
      } catch {
        return false;
      }
    },

    replace(upTo, since) {
      former = new Set([...former, ...places.keys()].slice(-limit));
      places = new Map([...places].filter(([, sequence]) => sequence <= upTo));
      allKnownBefore = Math.max(allKnownBefore, since ?? Number.NEGATIVE_INFINITY);
    },
  };
}

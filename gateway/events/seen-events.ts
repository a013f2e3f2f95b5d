import type { StoredEvent } from './stored-event.ts';

/** Tells events that were seen before from new ones: by their ids, of which it keeps the latest. */
export interface SeenEvents {
  /** Whether the same event lies before this one in the stream: a relay that was interrupted may publish it again. */
  isDuplicate(event: Pick<StoredEvent, 'id' | 'sequence'>): boolean;
  /** Sequence of an event that was added since the stream was replaced; null when it was not, or too long ago. */
  sequenceOf(id: string): number | null;
  /** To be called for each event of the stream that is no duplicate. */
  add(event: Pick<StoredEvent, 'id' | 'sequence'>): void;
  /** Whether it was added before the stream was replaced. */
  wasSeenBefore(event: Pick<StoredEvent, 'id' | 'envelope'>): boolean;
  /**
   * The stream was replaced: only up to the sequence `upTo` it is as it was. Every event that occurred before `since`, in
   * milliseconds since 1970, was seen in the former stream; null when there is no such time.
   */
  replaceStream(upTo: number, since: number | null): void;
}

/** The broker itself drops duplicates for two minutes: these are two minutes of 800 events a second. */
const defaultLimit = 100_000;

export function createSeenEvents(limit = defaultLimit): SeenEvents {
  /** Sequences by id, in the order in which events were added. */
  let sequences = new Map<string, number>();
  let former = new Set<string>();
  let allSeenBefore = Number.NEGATIVE_INFINITY;

  return {
    isDuplicate: ({ id, sequence }) => id !== null && (sequences.get(id) ?? sequence) < sequence,

    sequenceOf: (id) => sequences.get(id) ?? null,

    add({ id, sequence }) {
      if (id === null) return;
      sequences.set(id, sequence);
      if (sequences.size > limit) sequences.delete(sequences.keys().next().value as string);
    },

    wasSeenBefore({ id, envelope }) {
      if (id !== null && former.has(id)) return true;
      if (allSeenBefore === Number.NEGATIVE_INFINITY) return false;
      try {
        return Date.parse(envelope().occurredAt) < allSeenBefore;
      } catch {
        return false;
      }
    },

    replaceStream(upTo, since) {
      former = new Set([...former, ...sequences.keys()].slice(-limit));
      sequences = new Map([...sequences].filter(([, sequence]) => sequence <= upTo));
      allSeenBefore = Math.max(allSeenBefore, since ?? Number.NEGATIVE_INFINITY);
    },
  };
}

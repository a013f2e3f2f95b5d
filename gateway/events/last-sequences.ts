import type { StreamEvent } from './stream-event.ts';

/** The last event about each type of aggregates, by its sequence. */
export interface LastSequences {
  /** To be called for each event of the stream, in order. */
  add(event: Pick<StreamEvent, 'aggregateType' | 'sequence'>): void;
  /** 0 when there is none. */
  lastOf(aggregateType: string): number;
  /** The stream ends with this sequence now. */
  cutOff(end: number): void;
}

export function createLastSequences(): LastSequences {
  const sequences = new Map<string, number>();
  return {
    add: ({ aggregateType, sequence }) => void sequences.set(aggregateType, sequence),
    lastOf: (aggregateType) => sequences.get(aggregateType) ?? 0,
    cutOff(end) {
      for (const [aggregateType, sequence] of sequences) {
        if (sequence > end) sequences.set(aggregateType, end);
      }
    },
  };
}

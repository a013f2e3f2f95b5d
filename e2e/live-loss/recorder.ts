import type { ClientRecord } from './messages.ts';

/** Records what one client is told while it follows. */
export interface Recorder {
  record: ClientRecord;
  connected(): void;
  /** A message came over the wire, whether or not the client knew it. */
  arrived(cursor: unknown): void;
  /** The client was told a result. */
  told(result: Result): void;
  over(why: unknown): void;
}

export interface Result {
  data?: Record<string, unknown> | null | undefined;
  errors?: readonly unknown[] | undefined;
  extensions?: Record<string, unknown> | null | undefined;
}

/** A recorder of a client that has been told nothing yet. */
export function createRecorder(): Recorder {
  const record: ClientRecord = {
    sequences: [],
    entityIds: [],
    initial: null,
    states: {},
    repeated: 0,
    connections: 0,
    silence: 0,
    faults: [],
  };
  const arrivedBefore = new Set<unknown>();
  let lastAt: number | undefined;

  return {
    record,
    connected() {
      record.connections++;
    },
    arrived(cursor) {
      if (arrivedBefore.has(cursor)) record.repeated++;
      arrivedBefore.add(cursor);
    },
    told({ data, errors, extensions }) {
      const now = Date.now();
      record.silence = Math.max(record.silence, now - (lastAt ?? now));
      lastAt = now;
      const [entity] = Object.values(data ?? {}) as ({ id: string } | null)[];
      const [sequence] = String(extensions?.['cursor']).split('.').map(Number);
      if (errors?.length || !entity || !sequence) {
        record.faults.push(JSON.stringify({ errors, data, extensions }));
        return;
      }
      record.states[entity.id] = { ...entity };
      if (extensions?.['initial']) {
        record.initial = sequence;
        return;
      }
      record.sequences.push(sequence);
      record.entityIds.push(entity.id);
    },
    over: (why) => void record.faults.push(`over: ${why instanceof Error ? why.message : JSON.stringify(why)}`),
  };
}

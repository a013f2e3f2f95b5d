import type { Heard } from './messages.ts';

/** What is noted of a client while it follows. */
export interface Notes {
  heard: Heard;
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

/** Takes down what a client is told. */
export function takeDown(): Notes {
  const heard: Heard = {
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
    heard,
    connected() {
      heard.connections++;
    },
    arrived(cursor) {
      if (arrivedBefore.has(cursor)) heard.repeated++;
      arrivedBefore.add(cursor);
    },
    told({ data, errors, extensions }) {
      const now = Date.now();
      heard.silence = Math.max(heard.silence, now - (lastAt ?? now));
      lastAt = now;
      const [entity] = Object.values(data ?? {}) as ({ id: string } | null)[];
      const [sequence] = String(extensions?.['cursor']).split('.').map(Number);
      if (errors?.length || !entity || !sequence) {
        heard.faults.push(JSON.stringify({ errors, data, extensions }));
        return;
      }
      heard.states[entity.id] = { ...entity };
      if (extensions?.['initial']) {
        heard.initial = sequence;
        return;
      }
      heard.sequences.push(sequence);
      heard.entityIds.push(entity.id);
    },
    over: (why) => void heard.faults.push(`over: ${why instanceof Error ? why.message : JSON.stringify(why)}`),
  };
}

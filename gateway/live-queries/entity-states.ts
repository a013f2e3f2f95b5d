/** Reads the state of entities; reads of the same entity are shared where the events allow it. */
export interface EntityStates<State> {
  /**
   * The state of an entity, read after the event with this sequence. A read that is under way is shared when it began after
   * the event; otherwise the next one is.
   *
   * @param correlationId of what the state is read for
   */
  after(entityId: string, sequence: number, correlationId: string): Promise<State>;
}

interface Read<State> {
  /** The sequence of the last event when it began. */
  since: number;
  state: Promise<State>;
  next: Promise<State> | null;
}

/**
 * @param read must not reject
 * @param now the sequence of the last event that happened
 */
export function createEntityStates<State>(
  read: (entityId: string, correlationId: string) => Promise<State>,
  now: () => number,
): EntityStates<State> {
  const reads = new Map<string, Read<State>>();

  const begin = (entityId: string, sequence: number, correlationId: string): Promise<State> => {
    const state = read(entityId, correlationId).finally(() => {
      if (reads.get(entityId) === begun) reads.delete(entityId);
    });
    const begun: Read<State> = { since: Math.max(sequence, now()), state, next: null };
    reads.set(entityId, begun);
    return state;
  };

  return {
    after(entityId, sequence, correlationId) {
      const current = reads.get(entityId);
      if (!current) return begin(entityId, sequence, correlationId);
      if (current.since >= sequence) return current.state;
      current.next ??= current.state.then(() => begin(entityId, sequence, correlationId));
      return current.next;
    },
  };
}

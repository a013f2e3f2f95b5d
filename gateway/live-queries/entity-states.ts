/** Reads the state of entities, each as seldom as the events about it allow. */
export interface EntityStates<State> {
  /**
   * The state of an entity, read after the event with this sequence. Whoever asks for it while it is being read shares the
   * reading, or the next one when this began before the event.
   *
   * @param correlationId of what the state is read for
   */
  after(entityId: string, sequence: number, correlationId: string): Promise<State>;
}

interface Reading<State> {
  /** The last event that had happened when it began. */
  begun: number;
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
  const readings = new Map<string, Reading<State>>();

  const begin = (entityId: string, sequence: number, correlationId: string): Promise<State> => {
    const state = read(entityId, correlationId).finally(() => {
      if (readings.get(entityId) === reading) readings.delete(entityId);
    });
    const reading: Reading<State> = { begun: Math.max(sequence, now()), state, next: null };
    readings.set(entityId, reading);
    return state;
  };

  return {
    after(entityId, sequence, correlationId) {
      const reading = readings.get(entityId);
      if (!reading) return begin(entityId, sequence, correlationId);
      if (reading.begun >= sequence) return reading.state;
      reading.next ??= reading.state.then(() => begin(entityId, sequence, correlationId));
      return reading.next;
    },
  };
}

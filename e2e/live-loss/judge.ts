import type { ClientRecord } from './messages.ts';
import type { StoredEvent } from './stored-events.ts';

/** What was wrong with what a client was told: all 0 when nothing was. */
export interface Verdict {
  /** Events that it was not told of. */
  lost: number;
  /** Messages of an event that had had one. */
  twice: number;
  /** Messages of events that it does not follow, or of another entity than the event's. */
  foreign: number;
  /** Messages behind that of a later event. */
  disordered: number;
  /** Entities whose last state is not the present one. */
  differing: number;
  /** Results without an entity, and ends. */
  faults: number;
}

/**
 * Compares what a client was told with the events it follows.
 *
 * @param truth the present state of an entity as the client holds it; null when the client does not see every change
 */
export function judge(
  { sequences, entityIds, initial, states, repeated, faults }: ClientRecord,
  followed: readonly StoredEvent[],
  truth: ((state: Record<string, unknown>) => boolean) | null,
): Verdict {
  const wanted = new Map(
    followed.filter(({ sequence }) => sequence > (initial ?? 0)).map(({ sequence, event }) => [sequence, event]),
  );
  const told = new Set<number>();
  const verdict: Verdict = { lost: 0, twice: repeated, foreign: 0, disordered: 0, differing: 0, faults: faults.length };
  let latest = 0;
  for (const [index, sequence] of sequences.entries()) {
    if (told.has(sequence)) verdict.twice++;
    else if (sequence < latest) verdict.disordered++;
    if (wanted.get(sequence)?.aggregateId !== entityIds[index]) verdict.foreign++;
    told.add(sequence);
    latest = Math.max(latest, sequence);
  }
  for (const sequence of wanted.keys()) if (!told.has(sequence)) verdict.lost++;
  if (truth) verdict.differing = Object.values(states).filter((state) => !truth(state)).length;
  return verdict;
}

export function sumOf(verdicts: readonly Verdict[]): Verdict {
  const sum: Verdict = { lost: 0, twice: 0, foreign: 0, disordered: 0, differing: 0, faults: 0 };
  for (const verdict of verdicts) {
    for (const key of Object.keys(sum) as (keyof Verdict)[]) sum[key] += verdict[key];
  }
  return sum;
}

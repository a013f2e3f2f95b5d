/** Changes in the order in which they happened: all since a moment, and of what they changed how it was before. */
export interface History<Change> {
  changes: Change[];
  /** Null when nothing is left out. */
  since: Date | null;
}

/** Changes of a variant in a currency, and of the lists of one, that are looked back on one by one: the latest ones. */
export const mostChanges = 1_000;

/** @param earlier of what changed, the last change before the latest ones */
export function historyOf<Change extends { at: Date }>(earlier: Change[], latest: Change[]): History<Change> {
  return { changes: [...earlier, ...latest], since: earlier.length > 0 ? (latest[0]?.at ?? null) : null };
}

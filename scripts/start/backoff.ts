const FIRST_MS = 200;
const LONGEST_MS = 10_000;

/** A part that ran this long is healthy: its next failure is a new one. */
const HEALTHY_AFTER_MS = 10_000;

/**
 * How long to wait, in milliseconds, before a part is started again: doubling from 200 ms to 10 s while it keeps failing.
 *
 * @param previous the last delay, or undefined when there was none
 * @param ranFor how long the part was ready before it ended; 0 when it never was
 */
export function restartDelay(previous: number | undefined, ranFor: number): number {
  if (previous === undefined || ranFor >= HEALTHY_AFTER_MS) return FIRST_MS;
  return Math.min(previous * 2, LONGEST_MS);
}

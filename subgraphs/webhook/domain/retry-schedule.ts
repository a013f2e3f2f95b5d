const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** Milliseconds before each further attempt: 28 hours in all, as Standard Webhooks has it. */
const waits = [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 10 * hour];

/** Attempts at a delivery, the first included. */
export const mostAttempts = waits.length + 1;

/** Longest part of a wait that is added to it, so that what failed together does not come back together. */
const jitter = 0.2;

/**
 * Milliseconds until the next attempt; null when there is none.
 * @param made attempts that were made, at least 1
 * @param retryAfterMs what the endpoint asks for; null when it does not say
 * @param random from 0 to 1
 */
export function nextWait(made: number, retryAfterMs: number | null, random: number): number | null {
  const wait = waits[made - 1];
  return wait === undefined ? null : Math.round(Math.max(wait, retryAfterMs ?? 0) * (1 + jitter * random));
}

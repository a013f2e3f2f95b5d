import { refuse } from '#packages/refusals/refusal.ts';
import type { VerifyRefusal } from './verify.ts';

/** Seconds by which a call may be old or our clock behind, as Standard Webhooks and Stripe have it. */
export const defaultTolerance = 300;

/** Seconds since 1970, as every scheme writes it: digits only, so that two texts are never the same instant. */
const timestampPattern = /^(0|[1-9]\d{0,11})$/;

/**
 * Refuses a call that was signed longer ago than `tolerance` seconds, or as long after `now`. Null when it is within,
 * both ends included.
 * @param timestamp as it was signed: seconds since 1970.
 */
export function checkReplayWindow(timestamp: string, now: Date, tolerance: number): VerifyRefusal | null {
  if (!timestampPattern.test(timestamp)) {
    return refuse('malformed', { message: 'The timestamp of the signature is not in whole seconds since 1970.' });
  }
  const age = Math.floor(now.getTime() / 1000) - Number(timestamp);
  if (age > tolerance) return refuse('signed-too-long-ago', { age, tolerance });
  if (-age > tolerance) return refuse('signed-in-the-future', { ahead: -age, tolerance });
  return null;
}

/**
 * What came of asking a provider: a part of the outside world that does something for us.
 *
 * - `done`: it happened. Final.
 * - `refused`: it did not happen, and asking again with the same idempotency key does not change that. Final.
 * - `unknown`: it may have happened, or may happen yet. Whoever needs to know asks again with the same key.
 * - `later`: it did not happen. Asking again with the same key may help, not before `retryAfterMs` milliseconds have
 *   passed; null when the provider does not say how long. It speaks of this request alone: after an `unknown` an earlier one
 *   with the key may still have happened, so it ends nothing either.
 *
 * `Done` is what the provider tells when it is done, `Refused` what it tells besides the reason.
 */
export type Outcome<Done extends object = object, Refused extends object = object> =
  | ({ outcome: 'done' } & Done)
  | ({ outcome: 'refused'; reason: string } & Refused)
  | Unsettled;

/** An outcome that is not final. */
export type Unsettled =
  | { outcome: 'unknown'; reason: string }
  | { outcome: 'later'; reason: string; retryAfterMs: number | null };

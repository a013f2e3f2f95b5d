import type { Money } from '#packages/money/money.ts';

export type AuthorizationOutcome =
  | { status: 'authorized'; authorizationId: string }
  | { status: 'declined'; reason: string };

export type CaptureOutcome = { status: 'captured' } | { status: 'failed'; reason: string };

/**
 * A payment provider. Every call names the payment, and repeating a call has no further effect, so that whoever is
 * unsure whether a call got through makes it again. Calls reject when the provider does not answer before `signal`
 * aborts; what they asked for may have happened all the same, or happens within 4 seconds.
 */
export interface PaymentProvider {
  /** Holds the amount on the customer's means of payment. A voided payment is declined. */
  authorize(
    payment: { paymentId: string; token: string; amount: Money },
    signal: AbortSignal,
  ): Promise<AuthorizationOutcome>;
  /** Takes the held amount. */
  capture(
    payment: { paymentId: string; token: string; authorizationId: string; amount: Money },
    signal: AbortSignal,
  ): Promise<CaptureOutcome>;
  /** Gives the hold up, also one that is made later. */
  void(payment: { paymentId: string }, signal: AbortSignal): Promise<void>;
}

import type { Money } from '#packages/money/money.ts';
import type { Outcome } from '#packages/providers/outcome.ts';

/** What every request says. */
interface PaymentRequest {
  /** Ours. A payment has one hold at most, ever. */
  paymentId: string;
  /** Of this request: repeated with the same key it has no further effect, and the same final outcome. */
  idempotencyKey: string;
}

export interface AuthorizeRequest extends PaymentRequest {
  /** The provider's, of the customer's means of payment. */
  token: string;
  amount: Money;
}

export interface CaptureRequest extends PaymentRequest {
  /** The provider's, of the hold. */
  authorizationId: string;
  /** All that is held. */
  amount: Money;
}

export interface VoidRequest extends PaymentRequest {
  /** Null when it is not known whether anything is held. */
  authorizationId: string | null;
}

/**
 * A payment provider. A request may reject, too, which says as little as `unknown` does; one that is aborted by its signal
 * ends at once. Every implementation runs `tests/payment-provider.contract.ts`. Call it by `callProvider`.
 */
export interface PaymentProvider {
  /** Holds the amount on the customer's means of payment. A voided payment is refused. */
  authorize(request: AuthorizeRequest, signal: AbortSignal): Promise<Outcome<{ authorizationId: string }>>;
  /** Takes what is held: once, with whatever key. */
  capture(request: CaptureRequest, signal: AbortSignal): Promise<Outcome>;
  /**
   * Gives up what is held. Done as well when nothing is, and then whatever asks to hold it later is refused. Refused when
   * it was captured.
   */
  void(request: VoidRequest, signal: AbortSignal): Promise<Outcome>;
}

import type { CaptureOutcome, PaymentProvider } from '#packages/payment-provider/payment-provider.ts';
import { type Refusal, refuse } from '#packages/refusals/refusal.ts';
import type { Payment } from '../domain/order.ts';

/** Milliseconds the provider may take. */
const callLimit = 6_000;

/** Takes the amount held for an order. When the provider does not answer, it may have taken it all the same. */
export async function capturePayment(
  payments: PaymentProvider,
  { id: paymentId, orderId, token, authorizationId, amountMinor: minor, currency }: Payment,
): Promise<Extract<CaptureOutcome, { status: 'captured' }> | CaptureRefusal> {
  if (authorizationId === null) throw new Error(`order ${orderId} is authorized without an authorization`);
  if (token === null) throw new Error(`order ${orderId} is authorized without a means of payment`);
  const call = { paymentId, token, authorizationId, amount: { minor, currency } };
  const outcome = await payments.capture(call, AbortSignal.timeout(callLimit)).catch(() => null);
  if (outcome === null) return refuse('payment-provider-unavailable');
  return outcome.status === 'captured' ? outcome : refuse('capture-failed', { reason: outcome.reason });
}

export type CaptureRefusal = Refusal<'payment-provider-unavailable'> | Refusal<'capture-failed', { reason: string }>;

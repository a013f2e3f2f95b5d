import { unavailable } from '#packages/graph-errors/graph-errors.ts';
import type { PaymentProvider } from '#packages/payment-provider/payment-provider.ts';
import type { Payment } from '../domain/order.ts';
import type { Tx } from '../store/database.ts';
import { readPayment } from '../store/payments.ts';

/** Milliseconds the provider may take. */
const callLimit = 6_000;

/** The value of the schema's `PaymentCaptureFailed`. */
export interface PaymentCaptureFailed {
  __typename: 'PaymentCaptureFailed';
  code: 'PAYMENT_CAPTURE_FAILED';
  message: string;
  path: null;
}

/** Takes the amount held for an order; the payment, or why the provider did not give it. */
export async function capturePayment(
  tx: Tx,
  payments: PaymentProvider,
  orderId: string,
): Promise<Payment | PaymentCaptureFailed> {
  const payment = await readPayment(tx, orderId);
  if (!payment?.authorizationId) throw new Error(`order ${orderId} is authorized without an authorization`);
  const { id: paymentId, token, authorizationId, amountMinor: minor, currency } = payment;
  if (token === null) throw new Error(`order ${orderId} is authorized without a means of payment`);
  const call = { paymentId, token, authorizationId, amount: { minor, currency } };
  const outcome = await payments.capture(call, AbortSignal.timeout(callLimit)).catch(() => {
    throw unavailable('The payment provider did not answer. Repeat the request: nothing is captured twice.');
  });
  if (outcome.status === 'captured') return payment;
  const message = `The payment could not be captured: ${outcome.reason}`;
  return { __typename: 'PaymentCaptureFailed', code: 'PAYMENT_CAPTURE_FAILED', message, path: null };
}

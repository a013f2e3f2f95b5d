import { uuidv7 } from '#packages/ids/uuidv7.ts';
import type { Occurrence } from '#packages/outbox/event-content.ts';
import type { PaymentProvider } from '#packages/payment-provider/payment-provider.ts';
import { callProvider } from '#packages/providers/call-provider.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import { capturePayment } from '../domain/capture-payment.ts';
import type { Payment } from '../domain/order.ts';
import { paymentCaptured } from '../publishes/order-events.ts';
import {
  type CaptureAttempt,
  deleteCaptureAttempt,
  deleteCaptureAttempts,
  insertCaptureAttempt,
} from '../store/capture-attempts.ts';
import type { Tx } from '../store/database.ts';
import { lockOrder } from '../store/orders.ts';
import { findPayment } from '../store/payments.ts';
import { recordChange } from './record-change.ts';

/**
 * Milliseconds the provider may take, and after which a call that nobody heard of again is taken to be over: it takes
 * effect before then, or not at all. The difference is for the way to the provider, and for clocks that differ.
 */
const limits = { call: 6_000, over: 10_000 };

export interface Capture {
  payment: Payment;
  attempt: CaptureAttempt;
}

/** Notes, for a locked order, that its payment is about to be captured: until what came of it is known, nobody cancels it. */
export async function beginCapture(tx: Tx, orderId: string, begunAt: Date): Promise<Capture> {
  const payment = await findPayment(tx, orderId);
  if (!payment) throw new Error(`order ${orderId} is authorized without a payment`);
  const attempt = { id: uuidv7(), orderId, begunAt };
  await insertCaptureAttempt(tx, attempt);
  return { payment, attempt };
}

/** Takes the amount held for an order. Belongs outside any transaction. When there is no answer, it may have been taken. */
export async function captureAtProvider(payments: PaymentProvider, { payment, attempt }: Capture) {
  const { id: paymentId, orderId, authorizationId, amountMinor: minor, currency } = payment;
  if (authorizationId === null) throw new Error(`order ${orderId} is authorized without an authorization`);
  const request = { paymentId, idempotencyKey: attempt.id, authorizationId, amount: { minor, currency } };
  const answer = await callProvider((signal) => payments.capture(request, signal), { timeout: limits.call });
  switch (answer.outcome) {
    case 'done':
      return answer;
    case 'refused':
      return refuse('capture-failed', { reason: answer.reason });
    case 'unknown':
    case 'later':
      return refuse('payment-provider-unavailable');
    default:
      return answer satisfies never;
  }
}

/**
 * Records that the provider refused. It holds for this attempt and for those that were over before it began, of which
 * nobody has heard again; others may still succeed. False when one has: the payment is captured.
 */
export async function recordCaptureRefusal(tx: Tx, { attempt }: Capture): Promise<boolean> {
  const order = await lockOrder(tx, attempt.orderId);
  if (order?.paymentStatus === 'CAPTURED') return false;
  await deleteCaptureAttempt(tx, attempt, new Date(attempt.begunAt.getTime() - limits.over));
  return true;
}

/** Records that the provider took the amount, unless that is recorded already. */
export async function recordCapture(tx: Tx, { payment }: Capture, occurrence: Occurrence): Promise<void> {
  const order = await lockOrder(tx, payment.orderId);
  if (!order) throw new Error(`order ${payment.orderId} vanished`);
  const change = capturePayment(order);
  await deleteCaptureAttempts(tx, order.id);
  if (change) await recordChange(tx, change, [paymentCaptured(payment)], occurrence);
}

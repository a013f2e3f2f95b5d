import { RetryLater } from '#packages/jetstream/retry-later.ts';
import type { Occurrence } from '#packages/outbox/event-content.ts';
import { callProvider } from '#packages/providers/call-provider.ts';
import type { Dependencies } from '../dependencies.ts';
import { voidPayment } from '../domain/cancel-order.ts';
import { paymentVoided } from '../publishes/order-events.ts';
import type { Tx } from '../store/database.ts';
import { lockOrder } from '../store/orders.ts';
import { findPayment } from '../store/payments.ts';
import { recordChange } from './record-change.ts';

/** Milliseconds the provider may take, and between tries. */
const limits = { call: 6_000, pause: 5_000 };

/**
 * Tells the provider to give up the hold for an order that is over, also one that it makes later. Repeated without end
 * while the provider does not answer: its outage must not turn the event into a dead letter and leave the money held.
 */
export async function voidAtProvider({ database, payments }: Dependencies, orderId: string): Promise<void> {
  const payment = await findPayment(database.prisma, orderId);
  if (!payment) return;
  const { id: paymentId, authorizationId } = payment;
  const request = { paymentId, idempotencyKey: paymentId, authorizationId };
  const answer = await callProvider((signal) => payments.void(request, signal), { timeout: limits.call });
  if (answer.outcome !== 'done') {
    throw new RetryLater(limits.pause, `the payment provider did not give the hold up: ${answer.reason}`);
  }
}

/** Records that the hold is given up. */
export async function recordVoid(tx: Tx, orderId: string, occurrence: Occurrence): Promise<void> {
  const order = await lockOrder(tx, orderId);
  const payment = await findPayment(tx, orderId);
  const change = order && voidPayment(order);
  if (change && payment) await recordChange(tx, change, [paymentVoided(payment)], occurrence);
}

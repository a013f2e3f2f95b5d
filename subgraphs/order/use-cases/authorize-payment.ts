import { RetryLater } from '#packages/jetstream/retry-later.ts';
import { callProvider } from '#packages/providers/call-provider.ts';
import type { Dependencies } from '../dependencies.ts';
import type { PaymentOutcome } from '../domain/settle-order.ts';
import { findOrders } from '../store/orders.ts';
import { findPayment } from '../store/payments.ts';
import { voidAtProvider } from './give-up-payment.ts';

/** Milliseconds one call of the provider may take, until when the whole payment must be settled, and between tries. */
const limits = { call: 6_000, deadline: 30_000, pause: 1_000 };

/**
 * Asks the provider to hold the amount of a reserved order. An unanswered call is repeated until the deadline, counted
 * from the reservation: then the order is given up and its stock is free again. Null when the order is over already;
 * whatever the provider holds for it by then is given up.
 */
export async function authorizePayment(
  dependencies: Dependencies,
  { orderId, reservedAt }: { orderId: string; reservedAt: Date },
): Promise<PaymentOutcome | null> {
  const { database, payments, clock } = dependencies;
  const [order] = await findOrders(database.prisma, [orderId]);
  const payment = await findPayment(database.prisma, orderId);
  if (!order || !payment) throw new Error(`order ${orderId} was reserved but is not here`);
  const { id: paymentId, token } = payment;
  if (order.status !== 'PENDING') {
    if (order.status !== 'CONFIRMED') await voidAtProvider(dependencies, orderId);
    return null;
  }
  if (token === null) throw new Error(`order ${orderId} is pending without a means of payment`);
  const amount = { minor: payment.amountMinor, currency: payment.currency };
  const request = { paymentId, idempotencyKey: paymentId, token, amount };
  const answer = await callProvider((signal) => payments.authorize(request, signal), { timeout: limits.call });
  switch (answer.outcome) {
    case 'done':
      return { status: 'authorized', authorizationId: answer.authorizationId };
    case 'refused':
      return { status: 'declined', reason: answer.reason };
    case 'unknown':
    case 'later':
      if (clock().getTime() - reservedAt.getTime() >= limits.deadline) return { status: 'timeout' };
      throw new RetryLater(limits.pause, `the payment provider did not answer: ${answer.reason}`);
    default:
      return answer satisfies never;
  }
}

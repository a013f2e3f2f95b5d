import { RetryLater } from '#packages/jetstream/retry-later.ts';
import type { Occurrence } from '#packages/outbox/event-content.ts';
import { type PaymentOutcome, settlePayment } from '../domain/settle-order.ts';
import { orderConfirmed, orderRejected, paymentAuthorized, paymentDeclined } from '../publishes/order-events.ts';
import type { Tx } from '../store/database.ts';
import { findLines } from '../store/order-lines.ts';
import { lockOrder } from '../store/orders.ts';
import { findPayment, updateAuthorization } from '../store/payments.ts';
import { recordChange } from './record-change.ts';

/** Confirms or ends a reserved order by what the provider said of its payment. */
export async function settleOrder(
  tx: Tx,
  { orderId, outcome }: { orderId: string; outcome: PaymentOutcome | null },
  occurrence: Occurrence,
): Promise<void> {
  if (!outcome) return;
  const order = await lockOrder(tx, orderId);
  const payment = await findPayment(tx, orderId);
  if (!order || !payment) throw new Error(`order ${orderId} vanished`);
  // Cancelled while the provider was asked: the next try finds that out first and gives up the hold.
  if (order.status !== 'PENDING') throw new RetryLater(0, `order ${orderId} is ${order.status} by now`);
  const change = settlePayment(order, outcome);
  switch (outcome.status) {
    case 'authorized': {
      await updateAuthorization(tx, payment.id, outcome.authorizationId);
      const confirmed = orderConfirmed(change.order, await findLines(tx, [orderId]));
      return recordChange(tx, change, [paymentAuthorized(payment), confirmed], occurrence);
    }
    case 'declined':
      return recordChange(tx, change, [paymentDeclined(payment), orderRejected(change.order)], occurrence);
    case 'timeout':
      return recordChange(tx, change, [orderRejected(change.order)], occurrence);
    default:
      return outcome satisfies never;
  }
}

import { RetryLater } from '#packages/jetstream/retry-later.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { type PaymentOutcome, settlePayment } from '../domain/settle-order.ts';
import { orderConfirmed, orderRejected, paymentAuthorized, paymentDeclined } from '../publishes/order-events.ts';
import type { Tx } from '../store/database.ts';
import { lockOrder } from '../store/lock-order.ts';
import { readPayment, saveAuthorization } from '../store/payments.ts';
import { readLines } from '../store/read-order-parts.ts';
import { recordChange } from './record-change.ts';

/** Confirms or ends a reserved order by what the provider said of its payment. */
export async function settleOrder(
  tx: Tx,
  { orderId, outcome }: { orderId: string; outcome: PaymentOutcome | null },
  context: { at: Date; cause: Cause },
): Promise<void> {
  if (!outcome) return;
  const order = await lockOrder(tx, orderId);
  const payment = await readPayment(tx, orderId);
  if (!order || !payment) throw new Error(`order ${orderId} vanished`);
  // Cancelled while the provider was asked: the next try finds that out first and gives up the hold.
  if (order.status !== 'PENDING') throw new RetryLater(0, `order ${orderId} is ${order.status} by now`);
  const change = settlePayment(order, outcome);
  switch (outcome.status) {
    case 'authorized': {
      await saveAuthorization(tx, payment.id, outcome.authorizationId);
      const confirmed = orderConfirmed(change.order, await readLines(tx, [orderId]));
      return recordChange(tx, change, [paymentAuthorized(payment), confirmed], context);
    }
    case 'declined':
      return recordChange(tx, change, [paymentDeclined(payment), orderRejected(change.order)], context);
    case 'timeout':
      return recordChange(tx, change, [orderRejected(change.order)], context);
    default:
      return outcome satisfies never;
  }
}

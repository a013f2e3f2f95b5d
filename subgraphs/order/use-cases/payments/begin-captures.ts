import type { Occurrence } from '#packages/outbox/event-content.ts';
import { capturePayment, paymentsToCapture } from '../../domain/capture-payment.ts';
import type { Order } from '../../domain/order.ts';
import { paymentsCaptured } from '../../publishes/order-events.ts';
import type { Tx } from '../../store/database.ts';
import { findPayments } from '../../store/payments.ts';
import { recordChanges } from '../record-changes.ts';
import { beginAttempts } from './begin-attempts.ts';

/**
 * Has the payments of a locked order captured; the attempts to do so. There is none for a payment of nothing, which is
 * captured at once.
 */
export async function beginCaptures(tx: Tx, order: Order, occurrence: Occurrence): Promise<string[]> {
  const payments = await findPayments(tx, [order.id]);
  const due = paymentsToCapture(payments);
  const owed = due.filter(({ provider }) => provider !== null);
  if (owed.length > 0) return beginAttempts(tx, 'capture', { orderId: order.id, payments: owed }, occurrence);
  const [free] = due;
  const change = free && capturePayment(order, payments, free.id);
  if (change) await recordChanges(tx, [{ change, contents: paymentsCaptured(change), occurrence }]);
  return [];
}

import type { EventContent, Occurrence } from '#packages/outbox/event-content.ts';
import type { Change } from '../domain/order.ts';
import { type PaymentOutcome, type SettledPayment, settlePayments } from '../domain/settle-order.ts';
import { orderConfirmed, orderRejected, paymentAuthorized, paymentDeclined } from '../publishes/order-events.ts';
import type { Tx } from '../store/database.ts';
import { findLines } from '../store/order-lines.ts';
import { lockOrder } from '../store/orders.ts';
import { saveAnswer, updateEnded } from '../store/payment-attempts.ts';
import { authorizationOf } from './payments/authorize-payments.ts';
import { beginAttempts } from './payments/begin-attempts.ts';
import { recordChange } from './record-change.ts';

/** Confirms or ends a reserved order by what the provider said of its payments; null when the order was over before. */
export async function settleOrder(
  tx: Tx,
  { orderId, settled }: { orderId: string; settled: readonly SettledPayment[] | null },
  occurrence: Occurrence,
): Promise<void> {
  // What was asked last before it was over has no answer, and needs none: the void holds for it as well.
  if (!settled) return updateEnded(tx, orderId, 'authorize', occurrence.at);
  const order = await lockOrder(tx, orderId);
  if (!order) throw new Error(`order ${orderId} vanished`);
  for (const { payment, outcome } of settled) {
    if (payment.provider !== null) {
      await saveAnswer(tx, authorizationOf(payment, occurrence.at), answerOf(outcome), occurrence.at);
    }
  }
  // Another delivery of the event has confirmed it: it holds what this one was told of.
  if (order.status === 'CONFIRMED') return;
  if (order.status !== 'PENDING') {
    // Cancelled while the provider was asked, and perhaps voided before it answered: what it holds now is given up as well.
    const payments = settled.flatMap(({ payment, outcome }) => (outcome.status === 'authorized' ? [payment] : []));
    await beginAttempts(tx, 'void', { orderId, payments: payments.filter(({ provider }) => provider) }, occurrence);
    return;
  }
  const change = settlePayments(order, settled);
  await recordChange(tx, change, await eventsOf(tx, change), occurrence);
}

function answerOf(outcome: PaymentOutcome) {
  switch (outcome.status) {
    case 'authorized':
      return { outcome: 'done', reason: null } as const;
    case 'declined':
      return { outcome: 'refused', reason: outcome.reason } as const;
    case 'timeout':
      return { outcome: 'unknown', reason: null } as const;
    default:
      return outcome satisfies never;
  }
}

async function eventsOf(tx: Tx, { order, payments }: Change): Promise<EventContent[]> {
  const ofPayments = payments.flatMap((payment): EventContent[] => {
    if (payment.status === 'AUTHORIZED') return [paymentAuthorized(payment)];
    return payment.status === 'DECLINED' ? [paymentDeclined(payment)] : [];
  });
  const end =
    order.status === 'CONFIRMED' ? orderConfirmed(order, await findLines(tx, [order.id])) : orderRejected(order);
  return [...ofPayments, end];
}

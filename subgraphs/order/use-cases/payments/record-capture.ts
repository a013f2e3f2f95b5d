import type { Occurrence } from '#packages/outbox/event-content.ts';
import { notifyCommit } from '#packages/outbox/notify-commit.ts';
import { capturePayment } from '../../domain/capture-payment.ts';
import { paymentsCaptured } from '../../publishes/order-events.ts';
import type { Tx } from '../../store/database.ts';
import { saveAnswers } from '../../store/payment-attempts.ts';
import { findPayments } from '../../store/payments.ts';
import { recordChanges } from '../record-changes.ts';
import type { Settled } from './ask-provider.ts';
import { lockAttempt } from './lock-attempt.ts';

/** What the commit of a refused capture tells those who wait for it. No event: to the order nothing has happened. */
export const captureRefused = 'payment.capture-refused';

/** Records the provider's final answer to the request for the amount held for an order. */
export async function recordCapture(
  tx: Tx,
  { orderId, attemptId, answer }: { orderId: string; attemptId: string; answer: Settled },
  occurrence: Occurrence,
): Promise<void> {
  const locked = await lockAttempt(tx, { orderId, attemptId });
  if (!locked) return;
  const { order, attempt } = locked;
  switch (answer.outcome) {
    case 'done': {
      const payments = await findPayments(tx, [orderId]);
      const change = capturePayment(order, payments, attempt.paymentId);
      await saveAnswers(tx, [{ attempt, outcome: 'done', reason: null, endedAt: occurrence.at }]);
      if (change) await recordChanges(tx, [{ change, contents: paymentsCaptured(change), occurrence }]);
      return;
    }
    case 'refused':
      await saveAnswers(tx, [{ attempt, ...answer, endedAt: occurrence.at }]);
      notifyCommit(tx, captureRefused, orderId);
      return;
    default:
      return answer satisfies never;
  }
}

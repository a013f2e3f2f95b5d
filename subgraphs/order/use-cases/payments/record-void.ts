import type { Occurrence } from '#packages/outbox/event-content.ts';
import { voidPayment } from '../../domain/cancel-order.ts';
import { paymentsVoided } from '../../publishes/order-events.ts';
import type { Tx } from '../../store/database.ts';
import { saveAnswers } from '../../store/payment-attempts.ts';
import { findPayments } from '../../store/payments.ts';
import { recordChanges } from '../record-changes.ts';
import type { Settled } from './ask-provider.ts';
import { lockAttempt } from './lock-attempt.ts';

/**
 * Records the provider's final answer to the request to give up what is held for an order that is over. After a refusal the
 * payment stays as it is: the provider says that it took the money.
 */
export async function recordVoid(
  tx: Tx,
  { orderId, attemptId, answer }: { orderId: string; attemptId: string; answer: Settled },
  occurrence: Occurrence,
): Promise<void> {
  const locked = await lockAttempt(tx, { orderId, attemptId });
  if (!locked) return;
  const { order, attempt } = locked;
  const reason = answer.outcome === 'refused' ? answer.reason : null;
  await saveAnswers(tx, [{ attempt, outcome: answer.outcome, reason, endedAt: occurrence.at }]);
  if (answer.outcome === 'refused') return;
  const change = voidPayment(order, await findPayments(tx, [orderId]), attempt.paymentId);
  if (change) await recordChanges(tx, [{ change, contents: paymentsVoided(change), occurrence }]);
}

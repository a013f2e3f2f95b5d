import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { enqueue } from '#packages/jobs/enqueue.ts';
import type { Occurrence } from '#packages/outbox/event-content.ts';
import type { Payment } from '../../domain/payment.ts';
import { capturePaymentJob, voidPaymentJob } from '../../jobs/payment-jobs.ts';
import type { Tx } from '../../store/database.ts';
import { findOpenAttempts, insertAttempt, newAttempt } from '../../store/payment-attempts.ts';

/**
 * Has the provider asked for an operation on payments of a locked order, each in a job that goes on until the answer is
 * known. Where one is under way it is left to that, which asks again at once. Resolves to the ids of the attempts.
 */
export async function beginAttempts(
  tx: Tx,
  operation: 'capture' | 'void',
  { orderId, payments }: { orderId: string; payments: readonly Payment[] },
  { at, cause }: Occurrence,
): Promise<string[]> {
  if (payments.length === 0) return [];
  const job = operation === 'capture' ? capturePaymentJob : voidPaymentJob;
  const open = await findOpenAttempts(tx, orderId, operation);
  const ids: string[] = [];
  for (const { id: paymentId } of payments) {
    let attempt = open.find((one) => one.paymentId === paymentId);
    if (!attempt) {
      attempt = newAttempt({ id: uuidv7(), paymentId, operation, begunAt: at });
      await insertAttempt(tx, attempt);
    }
    ids.push(attempt.id);
    await enqueue(tx, job, { orderId, attemptId: attempt.id }, { cause, key: paymentId, whenQueued: 'replace' });
  }
  return ids;
}

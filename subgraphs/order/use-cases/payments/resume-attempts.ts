import { enqueue } from '#packages/jobs/enqueue.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { capturePaymentJob, voidPaymentJob } from '../../jobs/payment-jobs.ts';
import type { Tx } from '../../store/database.ts';
import { listOpenAttempts } from '../../store/payment-attempts.ts';

/**
 * Sees to it that every attempt whose answer is not known has its job; those that have one keep it. Attempts of the version
 * before have none.
 */
export async function resumeAttempts(tx: Tx, cause: Cause): Promise<void> {
  for (const { id: attemptId, orderId, paymentId, operation } of await listOpenAttempts(tx)) {
    const job = operation === 'capture' ? capturePaymentJob : voidPaymentJob;
    await enqueue(tx, job, { orderId, attemptId }, { cause, key: paymentId, whenQueued: 'keep' });
  }
}

import { enqueue } from '#packages/jobs/enqueue.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { capturePaymentJob, voidPaymentJob } from '../../jobs/payment-jobs.ts';
import type { Tx } from '../../store/database.ts';
import { listOpenAttempts } from '../../store/payment-attempts.ts';

/**
 * Sees to it that every attempt whose answer is not known has its job; those that have one keep it. Attempts of the version
 * before have none. Those of one payment, when it is named, are made at once, however long the job would have waited.
 */
export async function resumeAttempts(
  tx: Tx,
  cause: Cause,
  { paymentId: only }: { paymentId?: string } = {},
): Promise<void> {
  const whenQueued = only === undefined ? 'keep' : 'replace';
  for (const { id: attemptId, orderId, paymentId, operation } of await listOpenAttempts(tx, only)) {
    const job = operation === 'capture' ? capturePaymentJob : voidPaymentJob;
    await enqueue(tx, job, { orderId, attemptId }, { cause, key: paymentId, whenQueued });
  }
}

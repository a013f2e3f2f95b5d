import { enqueue } from '#packages/jobs/enqueue.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { capturePaymentJob, voidPaymentJob } from '../../jobs/payment-jobs.ts';
import type { Tx } from '../../store/database.ts';
import { listOpenAttempts } from '../../store/payment-attempts.ts';

/** Attempts of one call, which is one transaction. */
const mostAtOnce = 500;

/**
 * Sees to it that attempts have their job. Without a payment: those with one answer at most, since the release before left such
 * ones without a job, and an attempt with more answers has one; a job that waits keeps its time. With a payment: all of its
 * attempts, and their jobs are due at once.
 */
export async function resumeAttempts(
  tx: Tx,
  cause: Cause,
  { paymentId: only }: { paymentId?: string } = {},
): Promise<void> {
  const which = only === undefined ? { tries: { lte: 1 } } : { paymentId: only };
  const whenQueued = only === undefined ? 'keep' : 'replace';
  for (const { id: attemptId, orderId, paymentId, operation } of await listOpenAttempts(tx, which, mostAtOnce)) {
    const job = operation === 'capture' ? capturePaymentJob : voidPaymentJob;
    await enqueue(tx, job, { orderId, attemptId }, { cause, key: paymentId, whenQueued });
  }
}

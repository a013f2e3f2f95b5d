import { enqueue } from '#packages/jobs/enqueue.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { capturePaymentJob, voidPaymentJob } from '../../jobs/payment-jobs.ts';
import type { Tx } from '../../store/database.ts';
import { listOpenAttempts } from '../../store/payment-attempts.ts';

/** Attempts of one call, which is one transaction. */
const mostAtOnce = 500;

/**
 * Sees to it that attempts have their job; those that have one keep it. Those of the version before have none: they had one
 * answer at most. Those that had more have a job, and of an outage there may be very many. Those of one payment, when it is
 * named, are made at once, however long the job would have waited.
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

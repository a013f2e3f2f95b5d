import { causeOfJob } from '#packages/jobs/cause-of-job.ts';
import { type JobHandler, perform } from '#packages/jobs/perform.ts';
import type { Occurrence } from '#packages/outbox/event-content.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { createAskOnce } from '../use-cases/payments/ask-once.ts';
import type { Settled } from '../use-cases/payments/ask-provider.ts';
import type { PaymentJob } from './payment-jobs.ts';

/** The final answer to an attempt. */
type AttemptSettled = { orderId: string; attemptId: string; answer: Settled };

/**
 * Performs a job that asks the provider about an attempt, and records the final answer. It asks for ever, since the provider's
 * outage must not leave anybody's money held or an order undecided. Many at once: each waits for the provider, not for this
 * process, and holds no connection meanwhile.
 */
export function askUntilKnown(
  job: PaymentJob,
  dependencies: Dependencies,
  record: (tx: Tx, settled: AttemptSettled, occurrence: Occurrence) => Promise<void>,
): JobHandler<Tx> {
  const ask = createAskOnce(dependencies);
  return perform(job, {
    concurrency: 64,
    attempts: Number.POSITIVE_INFINITY,
    retry: { first: 1_000, most: 60_000 },
    prepare: ({ payload: { attemptId }, signal: stop }) => ask({ attemptId, stop }),
    async apply(running, tx: Tx, answer) {
      if (answer === null) return;
      const occurrence = { at: dependencies.clock(), cause: causeOfJob(running) };
      await record(tx, { ...running.payload, answer }, occurrence);
    },
  });
}

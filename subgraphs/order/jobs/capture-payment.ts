import { causeOfJob } from '#packages/jobs/cause-of-job.ts';
import { perform } from '#packages/jobs/perform.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { createAskOnce } from '../use-cases/payments/ask-once.ts';
import { recordCapture } from '../use-cases/payments/record-capture.ts';
import { capturePaymentJob } from './payment-jobs.ts';
import { untilKnown } from './until-known.ts';

export function capturePayment(dependencies: Dependencies) {
  const ask = createAskOnce(dependencies);
  return perform(capturePaymentJob, {
    ...untilKnown,
    prepare: ({ payload: { attemptId }, signal: stop }) => ask({ attemptId, stop }),
    async apply(job, tx: Tx, answer) {
      if (answer === null) return;
      await recordCapture(tx, { ...job.payload, answer }, { at: dependencies.clock(), cause: causeOfJob(job) });
    },
  });
}

import { causeOfJob } from '#packages/jobs/cause-of-job.ts';
import { perform } from '#packages/jobs/perform.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Tx } from '../store/database.ts';
import { createAskOnce } from '../use-cases/payments/ask-once.ts';
import { recordVoid } from '../use-cases/payments/record-void.ts';
import { voidPaymentJob } from './payment-jobs.ts';
import { untilKnown } from './until-known.ts';

export function voidPayment(dependencies: Dependencies) {
  const ask = createAskOnce(dependencies);
  return perform(voidPaymentJob, {
    ...untilKnown,
    prepare: ({ payload: { attemptId }, signal: stop }) => ask({ attemptId, stop }),
    async apply(job, tx: Tx, answer) {
      if (answer === null) return;
      if (answer.outcome === 'refused') {
        dependencies.logger.error(
          { ...job.payload, reason: answer.reason },
          'a payment was not voided: see to it by hand',
        );
      }
      await recordVoid(tx, { ...job.payload, answer }, { at: dependencies.clock(), cause: causeOfJob(job) });
    },
  });
}

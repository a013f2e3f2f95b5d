import type { Dependencies } from '../dependencies.ts';
import { recordVoid } from '../use-cases/payments/record-void.ts';
import { askUntilKnown } from './ask-until-known.ts';
import { voidPaymentJob } from './payment-jobs.ts';

export const voidPayment = (dependencies: Dependencies) =>
  askUntilKnown(voidPaymentJob, dependencies, async (tx, settled, occurrence) => {
    const { answer, ...attempt } = settled;
    if (answer.outcome === 'refused') {
      dependencies.logger.error({ ...attempt, reason: answer.reason }, 'a payment was not voided: see to it by hand');
    }
    await recordVoid(tx, settled, occurrence);
  });

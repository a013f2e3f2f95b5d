import type { Dependencies } from '../dependencies.ts';
import { recordCapture } from '../use-cases/payments/record-capture.ts';
import { askUntilKnown } from './ask-until-known.ts';
import { capturePaymentJob } from './payment-jobs.ts';

export const capturePayment = (dependencies: Dependencies) =>
  askUntilKnown(capturePaymentJob, dependencies, recordCapture);

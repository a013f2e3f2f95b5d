import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { paymentSnapshotSchema } from './payment-snapshot.ts';

/** The provider took the amount. The aggregate is the payment. */
export const paymentCapturedV1 = defineEvent('payment.captured', 1, paymentSnapshotSchema);

import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { paymentSnapshotSchema } from './payment-snapshot.ts';

/** The hold was given up; nothing was taken. The aggregate is the payment. */
export const paymentVoidedV1 = defineEvent('payment.voided', 1, paymentSnapshotSchema);

import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { paymentSnapshotSchema } from './payment-snapshot.ts';

/** The provider refused the amount. The aggregate is the payment. */
export const paymentDeclinedV1 = defineEvent('payment.declined', 1, paymentSnapshotSchema);

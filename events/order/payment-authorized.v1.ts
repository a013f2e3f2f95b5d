import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { paymentSnapshotSchema } from './payment-snapshot.ts';

/** The provider holds the amount. The aggregate is the payment. */
export const paymentAuthorizedV1 = defineEvent('payment.authorized', 1, paymentSnapshotSchema);

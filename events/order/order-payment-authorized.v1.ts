import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { paymentSnapshotSchema } from './payment-snapshot.ts';

/** The payment provider holds the amount. The aggregate is the order. */
export const orderPaymentAuthorizedV1 = defineEvent('order.payment-authorized', 1, paymentSnapshotSchema);

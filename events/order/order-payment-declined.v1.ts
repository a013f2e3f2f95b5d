import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { paymentSnapshotSchema } from './payment-snapshot.ts';

/** The payment provider refused the amount. The aggregate is the order. */
export const orderPaymentDeclinedV1 = defineEvent('order.payment-declined', 1, paymentSnapshotSchema);

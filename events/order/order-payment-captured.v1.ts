import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { paymentSnapshotSchema } from './payment-snapshot.ts';

/** The payment provider took the amount. The aggregate is the order. */
export const orderPaymentCapturedV1 = defineEvent('order.payment-captured', 1, paymentSnapshotSchema);

import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { paymentSnapshotSchema } from './payment-snapshot.ts';

/** The hold on the amount was given up; nothing was taken. The aggregate is the order. */
export const orderPaymentVoidedV1 = defineEvent('order.payment-voided', 1, paymentSnapshotSchema);

import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { orderSnapshotSchema } from './order-snapshot.ts';

/** Stock is reserved and payment authorized. The aggregate is the order. */
export const orderConfirmedV1 = defineEvent('order.confirmed', 1, orderSnapshotSchema);

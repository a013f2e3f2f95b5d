import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { orderSnapshotSchema } from './order-snapshot.ts';

/** An order was taken back before anything had left. The aggregate is the order. */
export const orderCancelledV1 = defineEvent('order.cancelled', 1, orderSnapshotSchema);

import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { orderSnapshotSchema } from './order-snapshot.ts';

/** An order was placed and waits for stock and payment. The aggregate is the order. */
export const orderPlacedV1 = defineEvent('order.placed', 1, orderSnapshotSchema);

import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { orderSnapshotSchema } from './order-snapshot.ts';

/** A past order was taken over from another system: paid, shipped, its stock already gone. The aggregate is the order. */
export const orderImportedV1 = defineEvent('order.imported', 1, orderSnapshotSchema);

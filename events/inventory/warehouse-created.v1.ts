import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { warehouseSnapshotSchema } from './warehouse-snapshot.ts';

/** There is a new warehouse. The aggregate is the warehouse; those of before there were events of them begin with an update. */
export const warehouseCreatedV1 = defineEvent('warehouse.created', 1, warehouseSnapshotSchema);

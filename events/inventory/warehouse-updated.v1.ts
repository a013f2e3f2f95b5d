import { defineEvent } from '#packages/event-contract/event-contract.ts';
import { warehouseSnapshotSchema } from './warehouse-snapshot.ts';

/** A warehouse changed, was closed or opened again; the data is its state after the change. The aggregate is the warehouse. */
export const warehouseUpdatedV1 = defineEvent('warehouse.updated', 1, warehouseSnapshotSchema);

import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../dependencies.ts';
import { warehouseDeleted } from '../publishes/warehouse-events.ts';
import { countHeld } from '../store/held-stock.ts';
import { closeStockFence } from '../store/stock-fence.ts';
import { findWarehouse, deleteWarehouse as remove } from '../store/warehouses.ts';

/** Deletes a warehouse that holds nothing and has promised nothing. */
export function deleteWarehouse({ database, clock }: Dependencies, { id }: { id: string }, cause: Cause) {
  return database.transact(async (tx) => {
    await closeStockFence(tx);
    const warehouse = await findWarehouse(tx, id);
    if (!warehouse) return refuse('unknown-warehouse');
    const held = await countHeld(tx, id);
    if (held.variants > 0 || held.reservations > 0) return refuse('warehouse-in-use', held);
    const deleted = { ...warehouse, version: warehouse.version + 1 };
    const at = clock();
    await remove(tx, deleted, at);
    await appendEvents(tx, eventsAbout(deleted, [warehouseDeleted(deleted)], { at, cause }));
    return { id, code: deleted.code };
  });
}

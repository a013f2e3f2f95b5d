import { uuidv7 } from '#packages/ids/uuidv7.ts';
import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../dependencies.ts';
import { isPossible, type Warehouse } from '../domain/warehouse.ts';
import { warehouseCreated } from '../publishes/warehouse-events.ts';
import { insertWarehouse } from '../store/warehouses.ts';

/** Opens a warehouse, empty. */
export async function createWarehouse(
  { database, clock }: Dependencies,
  wished: Omit<Warehouse, 'id' | 'isActive' | 'version'>,
  cause: Cause,
) {
  const warehouse: Warehouse = { ...wished, id: uuidv7(), isActive: true, version: 1 };
  if (!isPossible(warehouse)) return refuse('nothing-to-pick-up-at');
  return database.transact(async (tx) => {
    if (!(await insertWarehouse(tx, warehouse))) return refuse('code-taken');
    await appendEvents(tx, eventsAbout(warehouse, [warehouseCreated(warehouse)], { at: clock(), cause }));
    return warehouse;
  });
}

import { isDeepStrictEqual } from 'node:util';
import { appendEvents } from '#packages/outbox/append-events.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { eventsAbout } from '#packages/outbox/event-content.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../dependencies.ts';
import { isPossible, ships, type Warehouse } from '../domain/warehouse.ts';
import { warehouseUpdated } from '../publishes/warehouse-events.ts';
import { closeStockFence } from '../store/stock-fence.ts';
import { findWarehouse, updateWarehouse as write } from '../store/warehouses.ts';
import { changeWhatIsForSale, type PromisedUnits } from './change-what-is-for-sale.ts';

export interface UpdateWarehouse {
  id: string;
  /** What is to be different; what is absent stays. */
  wished: Partial<Omit<Warehouse, 'id' | 'code' | 'version'>>;
  /** What becomes of what it has promised, when nothing is shipped from it any more. */
  promised: PromisedUnits;
}

/**
 * Changes a warehouse, closes it or opens it again, while nobody changes stock. What lies in one from which nothing is shipped any more
 * stays there and is not for sale; each variant of which there is more or less for sale then is told of.
 */
export function updateWarehouse(
  { database, clock }: Dependencies,
  { id, wished, promised }: UpdateWarehouse,
  cause: Cause,
) {
  return database.transact(async (tx) => {
    await closeStockFence(tx);
    const before = await findWarehouse(tx, id);
    if (!before) return refuse('unknown-warehouse');
    const changed = { ...before, ...wished };
    if (!isPossible(changed)) return refuse('nothing-to-pick-up-at');
    if (isDeepStrictEqual(changed, before)) return before;
    const after: Warehouse = { ...changed, version: before.version + 1 };
    await write(tx, after);
    const at = clock();
    const events = eventsAbout(after, [warehouseUpdated(after)], { at, cause });
    if (ships(before) !== ships(after)) {
      return (await changeWhatIsForSale(tx, { before, after, promised, events }, { at, cause })) ?? after;
    }
    await appendEvents(tx, events);
    return after;
  });
}

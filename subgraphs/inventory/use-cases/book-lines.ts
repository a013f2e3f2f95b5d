import type { KeyUse } from '#packages/idempotency/claim-keys.ts';
import { performOnce } from '#packages/idempotency/perform-once.ts';
import { isUuid } from '#packages/ids/uuidv7.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../dependencies.ts';
import { type MovementKind, type Remark, type StockItem, withLevel } from '../domain/stock.ts';
import type { LineFault, StockLine } from '../domain/stock-lines.ts';
import { serviceOf } from '../domain/warehouse.ts';
import { lockStock } from '../store/stock-items.ts';
import { findLevelsIn } from '../store/stock-levels.ts';
import { findWarehouse } from '../store/warehouses.ts';
import { bookMovements } from './book-movements.ts';

/** What staff book in one warehouse, at once. */
export interface LinesToBook {
  kind: Extract<MovementKind, 'RECEIVED' | 'ADJUSTED'>;
  warehouseId: string;
  lines: readonly StockLine[];
  reference: string | null;
  remark: Remark;
}

/**
 * Books lines, all or none: refuses with everything that `faultsOf` finds wrong with them. The levels afterwards, in the order of the
 * lines. However many lines there are, stock is locked once, in the order of ids. A warehouse may receive what it never held, also
 * while it is closed.
 */
export function bookLines(
  { database, clock }: Dependencies,
  use: KeyUse,
  { kind, warehouseId, lines, reference, remark }: LinesToBook,
  faultsOf: (items: readonly StockItem[]) => LineFault[],
  cause: Cause,
) {
  const variantIds = lines.map(({ variantId }) => variantId);
  return database.transact((tx) =>
    performOnce(tx, use, {
      async perform() {
        const locked = await lockStock(tx, variantIds.filter(isUuid));
        // Behind the fence of stock: the warehouse stays as it is until this is booked.
        const warehouse = await findWarehouse(tx, warehouseId);
        if (!warehouse) return refuse('unknown-warehouse');
        const items =
          kind === 'RECEIVED' ? locked.map((item) => withLevel(item, warehouseId, serviceOf(warehouse))) : locked;
        const faults = faultsOf(items);
        if (faults.length > 0) return refuse('faulty-lines', { faults });
        const movements = lines.map(({ variantId, delta }) => {
          return { kind, variantId, warehouseId, onHandDelta: delta, reservedDelta: 0, reference, remark };
        });
        await bookMovements(tx, items, [{ movements, cause }], clock());
        return { levels: await findLevelsIn(tx, warehouseId, variantIds) };
      },
      recall: async () => ({ levels: await findLevelsIn(tx, warehouseId, variantIds) }),
    }),
  );
}

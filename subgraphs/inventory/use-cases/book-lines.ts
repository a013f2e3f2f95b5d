import type { KeyUse } from '#packages/idempotency/claim-keys.ts';
import { performOnce } from '#packages/idempotency/perform-once.ts';
import { isUuid } from '#packages/ids/uuidv7.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../dependencies.ts';
import type { MovementKind, Remark, StockItem } from '../domain/stock.ts';
import type { LineFault, StockLine } from '../domain/stock-lines.ts';
import { lockStock } from '../store/stock-items.ts';
import { findLevelsIn } from '../store/stock-levels.ts';
import { bookMovements } from './book-movements.ts';

/** What staff book in one warehouse, at once. */
export interface LinesToBook {
  kind: MovementKind;
  warehouseId: string;
  lines: readonly StockLine[];
  reference: string | null;
  remark: Remark;
}

/**
 * Books lines, all or none: refuses with everything that `faultsOf` finds wrong with them. The levels afterwards, in the order of the
 * lines. However many lines there are, stock is locked once, in the order of ids.
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
        const items = await lockStock(tx, variantIds.filter(isUuid));
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

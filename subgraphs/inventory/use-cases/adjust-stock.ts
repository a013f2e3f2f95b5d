import { performOnce } from '#packages/idempotency/perform-once.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../dependencies.ts';
import { availableIn, receivableUnits } from '../domain/stock.ts';
import { lockStock } from '../store/stock-items.ts';
import { findLevel } from '../store/stock-levels.ts';
import { bookMovements } from './book-movements.ts';

export interface AdjustStock {
  idempotencyKey: string;
  variantId: string;
  warehouseId: string;
  delta: number;
  reason: string;
}

/** Books a count or a loss; the level afterwards. Reserved units cannot be taken away. */
export function adjustStock(
  { database, clock }: Dependencies,
  { idempotencyKey: key, ...input }: AdjustStock,
  cause: Cause,
) {
  const { variantId, warehouseId, delta, reason } = input;
  const use = { caller: cause.actor.id, operation: 'adjustStock', key, input, resultId: variantId };
  return database.transact((tx) =>
    performOnce(tx, use, {
      async perform() {
        const items = await lockStock(tx, [variantId]);
        const level = items[0]?.levels.find((candidate) => candidate.warehouseId === warehouseId);
        if (!level) return refuse('never-stocked');
        const available = availableIn(level);
        if (available + delta < 0) return refuse('insufficient-stock', { requested: -delta, available });
        const most = Math.min(...items.map(receivableUnits));
        if (delta > most) return refuse('too-many-units', { most });
        const movement = { variantId, warehouseId, onHandDelta: delta, reservedDelta: 0, reference: reason };
        await bookMovements(tx, items, [{ movements: [{ kind: 'ADJUSTED', ...movement }], cause }], clock());
        return findLevel(tx, variantId, warehouseId);
      },
      recall: () => findLevel(tx, variantId, warehouseId),
    }),
  );
}

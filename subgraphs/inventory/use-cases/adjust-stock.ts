import { performOnce } from '#packages/idempotency/perform-once.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import {
  type IdempotencyKeyReused,
  type InvalidInput,
  invalidInput,
  type NotFound,
  notFound,
} from '#packages/user-errors/user-errors.ts';
import type { Dependencies } from '../dependencies.ts';
import { availableIn, type Level, subgraphFor } from '../domain/stock.ts';
import type { Tx } from '../store/database.ts';
import { lockStock } from '../store/lock-stock.ts';
import { readLevel } from '../store/read-levels.ts';
import { bookMovements } from './book-movements.ts';
import { type InsufficientStock, insufficientStock } from './insufficient-stock.ts';

export interface AdjustStock {
  idempotencyKey: string;
  variantId: string;
  warehouseId: string;
  delta: number;
  reason: string;
}

/** Books a count or a loss; the level afterwards, or what is missing for it. Reserved units cannot be taken away. */
export function adjustStock(
  { database, clock }: Dependencies,
  { idempotencyKey: key, ...input }: AdjustStock,
  cause: Cause,
): Promise<Level | InsufficientStock | InvalidInput | NotFound | IdempotencyKeyReused> {
  const { variantId, warehouseId, delta, reason } = input;
  const recall = (tx: Tx) => readLevel(tx, variantId, warehouseId);
  return performOnce<Tx, Level, InsufficientStock | InvalidInput | NotFound>(
    database.transact,
    { caller: cause.actor.id, operation: 'adjustStock', key, input, resultId: variantId },
    {
      async perform(tx, refuse) {
        const items = await lockStock(tx, [variantId]);
        const level = items[0]?.levels.find((candidate) => candidate.warehouseId === warehouseId);
        if (!level) return refuse(notFound(['input'], `stock of variant ${variantId} in warehouse ${warehouseId}`));
        const available = availableIn(level);
        if (available + delta < 0) return refuse(insufficientStock({ variantId, requested: -delta, available }));
        const most = Math.min(...items.map(subgraphFor));
        if (delta > most) return refuse(invalidInput(['input', 'delta'], `delta: expected at most ${most}`));
        const movement = { variantId, warehouseId, onHandDelta: delta, reservedDelta: 0, reference: reason };
        await bookMovements(tx, items, [{ kind: 'ADJUSTED', ...movement }], { at: clock(), cause });
        return recall(tx);
      },
      recall,
    },
  );
}

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
import { type Level, subgraphFor } from '../domain/stock.ts';
import type { Tx } from '../store/database.ts';
import { lockStock } from '../store/lock-stock.ts';
import { readLevel } from '../store/read-levels.ts';
import { readWarehousesById } from '../store/warehouses.ts';
import { awaitStockItem } from './await-stock-item.ts';
import { bookMovements } from './book-movements.ts';

export interface ReceiveStock {
  idempotencyKey: string;
  variantId: string;
  warehouseId: string;
  quantity: number;
  reference: string | null;
}

/** Books goods that came in; the level afterwards. */
export async function receiveStock(
  { database, clock }: Dependencies,
  { idempotencyKey: key, ...input }: ReceiveStock,
  cause: Cause,
): Promise<Level | InvalidInput | NotFound | IdempotencyKeyReused> {
  const { variantId, warehouseId, quantity, reference } = input;
  const [warehouse] = await readWarehousesById(database, [warehouseId]);
  if (!warehouse) return notFound(['input', 'warehouseId'], `warehouse ${warehouseId}`);
  if (!(await awaitStockItem(database, variantId))) return notFound(['input', 'variantId'], `variant ${variantId}`);

  const recall = (tx: Tx) => readLevel(tx, variantId, warehouseId);
  return performOnce<Tx, Level, InvalidInput>(
    database.transact,
    { caller: cause.actor.id, operation: 'receiveStock', key, input, resultId: variantId },
    {
      async perform(tx, refuse) {
        const items = await lockStock(tx, [variantId]);
        const most = Math.min(...items.map(subgraphFor));
        if (quantity > most) return refuse(invalidInput(['input', 'quantity'], `quantity: expected at most ${most}`));
        const movement = { variantId, warehouseId, onHandDelta: quantity, reservedDelta: 0, reference };
        await bookMovements(tx, items, [{ kind: 'RECEIVED', ...movement }], { at: clock(), cause });
        return recall(tx);
      },
      recall,
    },
  );
}

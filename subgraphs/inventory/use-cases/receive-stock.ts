import { performOnce } from '#packages/idempotency/perform-once.ts';
import type { Cause } from '#packages/outbox/cause.ts';
import { refuse } from '#packages/refusals/refusal.ts';
import type { Dependencies } from '../dependencies.ts';
import { receivableUnits } from '../domain/stock.ts';
import { hasStockItem, lockStock } from '../store/stock-items.ts';
import { findLevel } from '../store/stock-levels.ts';
import { findWarehouses } from '../store/warehouses.ts';
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
) {
  const { variantId, warehouseId, quantity, reference } = input;
  const [warehouse] = await findWarehouses(database.prisma, [warehouseId]);
  if (!warehouse) return refuse('unknown-warehouse');
  if (!(await hasStockItem(database.prisma, variantId))) return refuse('unknown-variant');

  const use = { caller: cause.actor.id, operation: 'receiveStock', key, input, resultId: variantId };
  return database.transact((tx) =>
    performOnce(tx, use, {
      async perform() {
        const items = await lockStock(tx, [variantId]);
        const most = Math.min(...items.map(receivableUnits));
        if (quantity > most) return refuse('too-many-units', { most });
        const movement = { variantId, warehouseId, onHandDelta: quantity, reservedDelta: 0, reference };
        await bookMovements(tx, items, [{ movements: [{ kind: 'RECEIVED', ...movement }], cause }], clock());
        return findLevel(tx, variantId, warehouseId);
      },
      recall: () => findLevel(tx, variantId, warehouseId),
    }),
  );
}

import type { Cause } from '#packages/outbox/cause.ts';
import type { Dependencies } from '../dependencies.ts';
import { faultsOfReceipt } from '../domain/stock-lines.ts';
import { bookLines } from './book-lines.ts';

export interface ReceiveStock {
  idempotencyKey: string;
  variantId: string;
  warehouseId: string;
  quantity: number;
  reference: string | null;
  note: string | null;
}

/** Books goods of one variant that came in; the one level afterwards. */
export async function receiveStock(
  dependencies: Dependencies,
  { idempotencyKey: key, ...input }: ReceiveStock,
  cause: Cause,
) {
  const { variantId, warehouseId, quantity, reference, note } = input;
  const use = { caller: cause.actor.id, operation: 'receiveStock', key, input, resultId: variantId };
  const lines = [{ variantId, delta: quantity }];
  const remark = { actorId: cause.actor.id, reason: null, note };
  const delivery = { kind: 'RECEIVED', warehouseId, lines, reference, remark } as const;
  return bookLines(dependencies, use, delivery, (items) => faultsOfReceipt(lines, items), cause);
}

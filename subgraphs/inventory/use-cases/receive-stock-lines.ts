import type { Cause } from '#packages/outbox/cause.ts';
import type { Dependencies } from '../dependencies.ts';
import { faultsOfReceipt } from '../domain/stock-lines.ts';
import { bookLines } from './book-lines.ts';

export interface ReceiveStockLines {
  idempotencyKey: string;
  warehouseId: string;
  reference: string | null;
  note: string | null;
  lines: readonly { variantId: string; quantity: number }[];
}

/** Books goods that came in, all or none; the levels afterwards. */
export async function receiveStockLines(
  dependencies: Dependencies,
  { idempotencyKey: key, ...input }: ReceiveStockLines,
  cause: Cause,
) {
  const { warehouseId, reference, note } = input;
  const use = { caller: cause.actor.id, operation: 'receiveStockLines', key, input, resultId: warehouseId };
  const lines = input.lines.map(({ variantId, quantity }) => ({ variantId, delta: quantity }));
  const remark = { actorId: cause.actor.id, reason: null, note };
  const delivery = { kind: 'RECEIVED', warehouseId, lines, reference, remark } as const;
  return bookLines(dependencies, use, delivery, (items) => faultsOfReceipt(lines, items), cause);
}

import type { Cause } from '#packages/outbox/cause.ts';
import type { Dependencies } from '../dependencies.ts';
import type { AdjustmentReason } from '../domain/stock.ts';
import { faultsOfAdjustment } from '../domain/stock-lines.ts';
import { bookLines } from './book-lines.ts';

export interface AdjustStock {
  idempotencyKey: string;
  variantId: string;
  warehouseId: string;
  delta: number;
  /** In words. */
  reason: string;
  reasonCode: AdjustmentReason | null;
  reference: string | null;
}

/** Books a count or a loss of one variant; the one level afterwards. Reserved units cannot be taken away. */
export async function adjustStock(
  dependencies: Dependencies,
  { idempotencyKey: key, ...input }: AdjustStock,
  cause: Cause,
) {
  const { variantId, warehouseId, delta, reason: note, reasonCode: reason, reference } = input;
  const use = { caller: cause.actor.id, operation: 'adjustStock', key, input, resultId: variantId };
  const lines = [{ variantId, delta }];
  const remark = { actorId: cause.actor.id, reason, note };
  const count = { kind: 'ADJUSTED', warehouseId, lines, reference, remark } as const;
  return bookLines(dependencies, use, count, (items) => faultsOfAdjustment(lines, items, warehouseId), cause);
}

import type { Cause } from '#packages/outbox/cause.ts';
import type { Dependencies } from '../dependencies.ts';
import type { AdjustmentReason } from '../domain/stock.ts';
import { faultsOfAdjustment, type StockLine } from '../domain/stock-lines.ts';
import { bookLines } from './book-lines.ts';

export interface AdjustStockLines {
  idempotencyKey: string;
  warehouseId: string;
  reason: AdjustmentReason;
  reference: string | null;
  note: string | null;
  lines: readonly StockLine[];
}

/** Books counts or losses in a warehouse, all or none; the levels afterwards. Reserved units cannot be taken away. */
export async function adjustStockLines(
  dependencies: Dependencies,
  { idempotencyKey: key, ...input }: AdjustStockLines,
  cause: Cause,
) {
  const { warehouseId, reason, reference, note, lines } = input;
  const use = { caller: cause.actor.id, operation: 'adjustStockLines', key, input, resultId: warehouseId };
  const remark = { actorId: cause.actor.id, reason, note };
  const count = { kind: 'ADJUSTED', warehouseId, lines, reference, remark } as const;
  return bookLines(dependencies, use, count, (items) => faultsOfAdjustment(lines, items, warehouseId), cause);
}

import type { StockState } from '../domain/stock-state.ts';
import type { Tx } from './database.ts';

export function findStockStates(tx: Tx, variantIds: readonly string[]): Promise<StockState[]> {
  return tx.stockState.findMany({ where: { variantId: { in: [...variantIds] } } });
}

/** SQL: one statement for many. In the order of the ids, so that two transactions cannot wait for one another. */
export async function saveStockStates(tx: Tx, states: readonly StockState[]): Promise<void> {
  const rows = states.toSorted((a, b) => (a.variantId < b.variantId ? -1 : 1));
  await tx.$executeRaw`
    INSERT INTO stock_state (variant_id, version, available, low_stock_threshold)
    SELECT * FROM unnest(
      ${rows.map(({ variantId }) => variantId)}::uuid[], ${rows.map(({ version }) => version)}::int[],
      ${rows.map(({ available }) => available)}::int[],
      ${rows.map(({ lowStockThreshold }) => lowStockThreshold)}::int[]
    )
    ON CONFLICT (variant_id) DO UPDATE SET
      version = EXCLUDED.version, available = EXCLUDED.available, low_stock_threshold = EXCLUDED.low_stock_threshold`;
}

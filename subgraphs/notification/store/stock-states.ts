import { noStock, type StockState } from '../domain/stock-state.ts';
import type { Tx } from './database.ts';

export function findStockStates(tx: Tx, variantIds: readonly string[]): Promise<StockState[]> {
  return tx.stockState.findMany({ where: { variantId: { in: [...variantIds] } } });
}

/**
 * Reads the state of a variant and keeps it as it is until the transaction ends, beside others who do the same; null when there is no such variant.
 * SQL: a lock.
 */
export async function lockStockState(tx: Tx, variantId: string): Promise<StockState | null> {
  await tx.$queryRaw`SELECT 1 FROM stock_state WHERE variant_id = ${variantId}::uuid FOR SHARE`;
  return tx.stockState.findUnique({ where: { variantId } });
}

/** Notes that there are these variants, without stock; those that are known stay as they are. */
export async function insertStockStates(tx: Tx, variantIds: readonly string[]): Promise<void> {
  await tx.stockState.createMany({ data: variantIds.toSorted().map(noStock), skipDuplicates: true });
}

/**
 * Saves states that are newer than those that are known. All of them stay locked until the transaction ends. SQL: one statement for many, in the
 * order of the ids, so that two transactions cannot wait for one another.
 */
export async function saveStockStates(tx: Tx, states: readonly StockState[]): Promise<void> {
  const rows = states.toSorted((a, b) => (a.variantId < b.variantId ? -1 : 1));
  await tx.$executeRaw`
    INSERT INTO stock_state (variant_id, version, is_available)
    SELECT * FROM unnest(
      ${rows.map(({ variantId }) => variantId)}::uuid[], ${rows.map(({ version }) => version)}::int[],
      ${rows.map(({ isAvailable }) => isAvailable)}::boolean[]
    )
    ON CONFLICT (variant_id) DO UPDATE SET version = EXCLUDED.version, is_available = EXCLUDED.is_available
      WHERE stock_state.version < EXCLUDED.version`;
}

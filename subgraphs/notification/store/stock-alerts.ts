import { pruneRows } from '#packages/sql/prune-rows.ts';
import type { Tx } from './database.ts';

/** Variants that fell to their low-stock threshold at about the same time. */
export interface StockAlert {
  id: string;
  /** In the order in which they fell. */
  variantIds: string[];
  createdAt: Date;
}

export async function insertStockAlert(tx: Tx, alert: StockAlert): Promise<void> {
  await tx.stockAlert.create({ data: alert });
}

/** Null when there is none, or no longer. */
export function findStockAlert(tx: Tx, id: string): Promise<StockAlert | null> {
  return tx.stockAlert.findUnique({ where: { id } });
}

/** Deletes a batch of the alerts that are a month old. Resolves to whether there may be more. */
export const pruneStockAlerts = pruneRows({
  table: 'stock_alert',
  where: 'created_at < now() - make_interval(days => 30)',
  orderBy: 'created_at',
});

import type { Availability } from '../store/stock-levels.ts';

export type { Level as StockLevelParent } from '../domain/stock.ts';
export type { Warehouse as WarehouseParent } from '../domain/warehouse.ts';
export type { LedgerLine as StockMovementParent } from '../store/stock-movements.ts';

/** A variant, as far as this subgraph knows it: by its id, and what can be sold of it where that was read already. */
export interface VariantParent {
  id: string;
  availability?: Availability | null;
}

/** What is low is read when it is asked for. */
export type LowStockParent = object;

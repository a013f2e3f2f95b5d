import type { StockItem } from '../domain/stock.ts';

/** A variant with what it has on hand and reserved in each warehouse: `{ north: [10, 4] }`. */
export function aStockItem(variantId: string, levels: Record<string, [number, number]>, version = 1): StockItem {
  return {
    variantId,
    version,
    lowStockThreshold: 5,
    levels: Object.entries(levels).map(([warehouseId, [onHand, reserved]]) => {
      return { variantId, warehouseId, onHand, reserved };
    }),
  };
}

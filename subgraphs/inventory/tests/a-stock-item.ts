import type { StockItem } from '../domain/stock.ts';
import type { Destination, WarehouseService } from '../domain/warehouse.ts';

/** A warehouse that serves every order, unless told otherwise. */
export function aService(wishes: Partial<WarehouseService> = {}): WarehouseService {
  return { priority: 100, country: null, countries: [], markets: [], isPickupOnly: false, isActive: true, ...wishes };
}

/** An order of which it is not known where it goes, outside of markets. */
export const anywhere: Destination = { country: null, market: null };

/** A variant with what it has on hand and reserved in each warehouse: `{ north: [10, 4] }`. */
export function aStockItem(variantId: string, levels: Record<string, [number, number]>, version = 1): StockItem {
  return {
    variantId,
    version,
    lowStockThreshold: 5,
    levels: Object.entries(levels).map(([warehouseId, [onHand, reserved]]) => {
      return { variantId, warehouseId, onHand, reserved, service: aService() };
    }),
  };
}
